using System.Collections.Immutable;

namespace KeyLint.Engine.Rules;

/// <summary>Reads the <c>playbook</c> of a rule file.</summary>
internal static class PlaybookReader
{
    /// <summary>Reads it.</summary>
    /// <param name="node">The playbook.</param>
    /// <param name="parts">The ids of the rule's parts; asked for only where steps stand by part.</param>
    public static Playbook Read(RuleNode node, Func<ImmutableArray<string>> parts)
    {
        node.Allow("revocable", "console", "leak", "byPart", "rotation", "checks", "introspection", "revocation", "support");
        return new Playbook(
            ReadConsole(node),
            ReadLeak(node),
            node.OptionalList("rotation", step => step.Filled()),
            node.OptionalList("checks", check => check.Filled()),
            ReadEndpoint(node.Find("introspection")),
            ReadEndpoint(node.Find("revocation")),
            node.OptionalText("support"),
            node.Flag("revocable"))
        {
            ByPart = node.Has("byPart") ? ReadByPart(node, parts()) : ImmutableArray<PartSteps>.Empty,
        };
    }

    private static ImmutableArray<PartSteps> ReadByPart(RuleNode node, ImmutableArray<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return node.List("byPart", item =>
        {
            item.Allow("parts", "console", "leak");
            var parts = item.List("parts", part => part.Matches(
                id => ids.Contains(id) && seen.Add(id), () => $"the id of a part that has no steps of its own yet, one of {string.Join(", ", ids)}"));
            if (parts.IsEmpty)
            {
                item.Get("parts").Fail("expected at least one part");
            }

            return new PartSteps(parts, ReadConsole(item), ReadLeak(item));
        });
    }

    private static ConsoleLink ReadConsole(RuleNode node)
    {
        var console = node.Object("console", "path", "url");
        return new ConsoleLink(console.Text("path"), console.Get("url").Address());
    }

    private static ImmutableArray<string> ReadLeak(RuleNode node)
    {
        var leak = node.List("leak", step => step.Filled());
        if (leak.IsEmpty)
        {
            node.Get("leak").Fail("expected at least one step after a leak");
        }

        return leak;
    }

    private static Endpoint? ReadEndpoint(RuleNode? node)
    {
        if (node is null || node.IsNull)
        {
            return null;
        }

        node.Allow("method", "url", "note", "confidence");
        return new Endpoint(
            node.OneOf("method", "GET", "POST", "PUT", "PATCH", "DELETE"),
            node.Get("url").Endpoint(),
            node.Text("note"),
            node.OneOf("confidence", "documented", "sdk"));
    }
}
