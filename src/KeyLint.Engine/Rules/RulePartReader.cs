using System.Collections.Immutable;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Rules;

/// <summary>Reads the <c>parts</c> of a rule file.</summary>
internal static class RulePartReader
{
    public static Part Read(RuleNode node)
    {
        node.Allow("id", "kind", "label", "tier", "shape", "names", "accept", "reject");
        var kind = node.OneOf("kind", "key", "secret", "passphrase", "privateKey", "mnemonic", "token", "password");
        return new Part(
            node.Id("id"),
            (PartKind)Enum.Parse(typeof(PartKind), kind, ignoreCase: true),
            node.Get("label").Filled(),
            (Tier)Enum.Parse(typeof(Tier), node.OneOf("tier", "A", "B", "C", "D", "pair"), ignoreCase: true),
            ReadShape(node.Get("shape")),
            node.Texts("names"),
            node.Texts("accept"),
            node.Texts("reject"));
    }

    private static Shape ReadShape(RuleNode node)
    {
        node.Allow("form", "patterns", "require", "check", "min", "max", "siblings");
        var form = node.Has("form")
            ? (ShapeForm)Enum.Parse(typeof(ShapeForm), node.OneOf("form", "pattern", "pem", "mnemonic", "text", "random", "connection", "userInfo"), ignoreCase: true)
            : ShapeForm.Pattern;
        var sized = form is ShapeForm.Text or ShapeForm.Random;
        return new Shape(
            form,
            form == ShapeForm.Pattern ? ReadPatterns(node) : ImmutableArray<Pattern>.Empty,
            node.Has("require") ? ReadRequire(node) : CharClasses.None,
            node.Has("check") ? node.OneOf("check", Checks.Names) : "",
            sized ? node.Number("min") : 0,
            sized ? ReadMax(node) : 0)
        {
            Siblings = form is ShapeForm.Connection or ShapeForm.UserInfo ? node.Texts("siblings") : ImmutableArray<string>.Empty,
        };
    }

    private static int ReadMax(RuleNode node)
    {
        var (min, max) = (node.Number("min"), node.Number("max"));
        return max >= min ? max : throw node.Get("max").Fail($"expected at least {min} for 'max'");
    }

    private static ImmutableArray<Pattern> ReadPatterns(RuleNode node)
    {
        var patterns = node.List("patterns", ReadPattern);
        return patterns.IsEmpty ? throw node.Get("patterns").Fail("expected at least one pattern") : patterns;
    }

    private static Pattern ReadPattern(RuleNode node) =>
        Pattern.TryParse(node.Value(), out var error) ?? throw node.Fail($"in the pattern '{node.Value()}': {error}");

    private static CharClasses ReadRequire(RuleNode node) => node
        .List("require", item => item.Matches(name => name is "lower" or "upper" or "digit", "lower, upper or digit"))
        .Aggregate(CharClasses.None, (classes, name) => classes | (CharClasses)Enum.Parse(typeof(CharClasses), name, ignoreCase: true));
}
