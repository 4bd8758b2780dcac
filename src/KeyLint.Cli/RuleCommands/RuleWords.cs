using KeyLint.Engine.Rules;

namespace KeyLint.Cli.RuleCommands;

/// <summary>The words that rule files use for the members of enumerations.</summary>
internal static class RuleWords
{
    public static string Of(Tier tier) => tier == Tier.Pair ? "pair" : tier.ToString();

    public static string Of(PartKind kind) => SmallFirst(kind.ToString());

    public static string Of(ShapeForm form) => SmallFirst(form.ToString());

    private static string SmallFirst(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
