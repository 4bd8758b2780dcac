using System.Collections.Immutable;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Rules;

/// <summary>Reads a rule file. The format is described in <c>rules/README.md</c>.</summary>
public static class RuleReader
{
    /// <summary>What holders of keys are told: 30 for high value, 60 for moderate, 90 at most.</summary>
    private const int DefaultRotationDays = 90;

    /// <summary>Reads one rule.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">Named in errors.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="TextFormatException">The file is not a rule: names file, line, column and what was expected.</exception>
    public static Rule Read(string text, string path)
    {
        var root = RuleNode.Root(text, path);
        root.Allow("$schema", "id", "diagnostic", "provider", "parts", "pairing", "context", "sinks", "impact", "lifecycle", "playbook", "references");
        var parts = root.List("parts", RulePartReader.Read);
        if (parts.IsEmpty)
        {
            throw root.Get("parts").Fail("expected at least one part");
        }

        var ids = parts.Select(part => part.Id).ToImmutableHashSet(StringComparer.Ordinal);
        if (parts.GroupBy(part => part.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw root.Get("parts").Fail($"expected another id: '{twice.Key}' is already used by a part");
        }

        return new Rule(
            root.Id("id"),
            root.OneOf("diagnostic", "KL1001", "KL1002", "KL1003", "KL1004", "KL1005"),
            ReadProvider(root.Object("provider", "name", "kind", "homepage", "status")),
            parts,
            ReadPairing(root.OptionalObject("pairing", "parts", "lines"), ids),
            ReadContext(root.Object("context", "words", "hosts", "headers", "namespaces"), ids),
            root.OptionalList("sinks", node => ReadSink(node, ids)),
            root.OptionalList("impact", ReadImpact),
            ReadLifecycle(root.OptionalObject("lifecycle", "expiry", "ip", "rotationDays")),
            PlaybookReader.Read(root.Get("playbook")),
            root.List("references", ReadReference));
    }

    private static Provider ReadProvider(RuleNode node) => new(
        node.Text("name"),
        node.OneOf("kind", "exchange", "broker", "data", "wallet", "service", "generic"),
        node.Text("homepage"),
        node.Text("status"));

    private static Pairing ReadPairing(RuleNode? node, ImmutableHashSet<string> ids) => node is null
        ? new(ImmutableArray<string>.Empty, 0)
        : new(node.List("parts", part => PartId(part, ids, mayBeEmpty: false)), node.Number("lines"));

    private static Context ReadContext(RuleNode node, ImmutableHashSet<string> ids) => new(
        node.OptionalList("words", word => word.Matches(IsWords, "words of lower-case letters and digits, one space apart")),
        node.OptionalList("hosts", host => host.Filled()),
        node.OptionalList("headers", header =>
        {
            header.Allow("name", "part");
            return new Header(header.Get("name").Filled(), PartId(header.Get("part"), ids, mayBeEmpty: true));
        }),
        node.OptionalList("namespaces", name => name.Filled()));

    private static Sink ReadSink(RuleNode node, ImmutableHashSet<string> ids)
    {
        node.Allow("assembly", "type", "member", "parameters");
        var parameters = node.Get("parameters").Members()
            .Select((parameter, index) => new SinkParameter(parameter.Name, index, PartId(parameter.Node, ids, mayBeEmpty: true)))
            .ToImmutableArray();
        return new Sink(node.Text("assembly"), node.Get("type").Filled(), node.Get("member").Filled(), parameters);
    }

    private static Impact ReadImpact(RuleNode node)
    {
        node.Allow("permission", "effect", "withdraw");
        return new Impact(node.Text("permission"), node.Text("effect"), node.Flag("withdraw"));
    }

    private static Lifecycle ReadLifecycle(RuleNode? node) =>
        new(ReadFact(node, "expiry"), ReadFact(node, "ip"), node?.Find("rotationDays") is null ? DefaultRotationDays : node.Number("rotationDays"));

    private static Fact ReadFact(RuleNode? node, string name) => node?.OptionalObject(name, "text", "confidence") is { } fact
        ? new Fact(fact.Text("text"), Confidence(fact))
        : new Fact("", "inferred");

    private static Reference ReadReference(RuleNode node)
    {
        node.Allow("facts", "source", "confidence");
        return new Reference(node.Text("facts"), node.Text("source"), Confidence(node));
    }

    internal static string Confidence(RuleNode node) => node.OneOf("confidence", "documented", "sdk", "scanner", "inferred");

    private static string PartId(RuleNode node, ImmutableHashSet<string> ids, bool mayBeEmpty) => node.Matches(
        id => ids.Contains(id) || (mayBeEmpty && id.Length == 0),
        $"the id of a part ({string.Join(", ", ids.OrderBy(id => id, StringComparer.Ordinal))})");

    private static bool IsWords(string words) =>
        words.Length > 1 && words.Split(' ').All(word => word.Length > 0 && word.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9')));
}
