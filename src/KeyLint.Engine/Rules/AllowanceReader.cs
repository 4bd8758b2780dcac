using System.Collections.Immutable;

namespace KeyLint.Engine.Rules;

/// <summary>Reads an item of <c>allow</c>.</summary>
internal static class AllowanceReader
{
    public static Allowance Read(RuleNode node)
    {
        node.Allow("regexes", "target", "words", "paths", "all");
        if (!node.Has("regexes") && !node.Has("words") && !node.Has("paths"))
        {
            node.Fail("expected 'regexes', 'words' or 'paths': an item that says nothing allows nothing");
        }

        return new Allowance(
            Expressions(node, "regexes"),
            node.Has("target") ? node.OneOf<AllowTarget>("target", "value", "match", "line") : AllowTarget.Value,
            node.OptionalList("words", word => word.Filled()),
            Expressions(node, "paths"),
            node.Has("all") && node.Flag("all"));
    }

    private static ImmutableArray<LinearRegex> Expressions(RuleNode node, string member) =>
        node.OptionalList(member, RegexShapeReader.Expression).OfType<LinearRegex>().ToImmutableArray();
}
