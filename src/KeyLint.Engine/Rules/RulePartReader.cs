using System.Collections.Immutable;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Rules;

/// <summary>Reads the <c>parts</c> of a rule file.</summary>
internal static class RulePartReader
{
    private static readonly string[] Fields = ["id", "kind", "label", "tier", "shape", "names", .. PartSamplesReader.Fields];
    private static readonly string[] Kinds = ["key", "secret", "passphrase", "privateKey", "mnemonic", "token", "password"];

    public static Part Read(RuleNode node, ImmutableArray<Allowance> allow)
    {
        var samples = new Lazy<PartSamples>(() => PartSamplesReader.Read(node));
        var part = Read(node, allow, samples);
        _ = samples.Value;
        return part;
    }

    /// <summary>Reads one whose samples are read when somebody asks for them.</summary>
    public static Part Read(RuleNode node, ImmutableArray<Allowance> allow, Lazy<PartSamples> samples)
    {
        node.Allow(Fields);
        return new Part(
            node.Id("id"),
            node.OneOf<PartKind>("kind", Kinds),
            node.Get("label").Filled(),
            node.OneOf<Tier>("tier", "A", "B", "C", "D", "pair"),
            ReadShape(node.Get("shape"), allow),
            node.List("names", text => text.Filled()),
            samples);
    }

    private static Shape ReadShape(RuleNode node, ImmutableArray<Allowance> allow)
    {
        var form = node.Has("form")
            ? node.OneOf<ShapeForm>("form", "pattern", "pem", "mnemonic", "text", "random", "connection", "userInfo", "assigned", "regex")
            : ShapeForm.Pattern;
        if (form == ShapeForm.Regex)
        {
            return RegexShapeReader.Read(node, allow);
        }

        node.Allow(FieldsOf(form));
        var sized = form is ShapeForm.Text or ShapeForm.Random;
        return new Shape(
            form,
            form == ShapeForm.Pattern ? ReadPatterns(node) : ImmutableArray<Pattern>.Empty,
            node.Has("require") ? ReadRequire(node) : CharClasses.None,
            node.Has("check") ? node.OneOf("check", Checks.Names) : "",
            sized ? node.Number("min") : 0,
            sized ? ReadMax(node) : 0)
        {
            Siblings = form is ShapeForm.Connection or ShapeForm.UserInfo ? node.List("siblings", text => text.Filled()) : ImmutableArray<string>.Empty,
        };
    }

    private static string[] FieldsOf(ShapeForm form) => form switch
    {
        ShapeForm.Pattern => ["form", "patterns", "require", "check"],
        ShapeForm.Text or ShapeForm.Random => ["form", "min", "max"],
        ShapeForm.Connection or ShapeForm.UserInfo => ["form", "siblings"],
        _ => ["form"],
    };

    private static int ReadMax(RuleNode node)
    {
        var (min, max) = (node.Number("min"), node.Number("max"));
        if (max < min)
        {
            node.Get("max").Fail($"expected at least {min} for 'max'");
        }

        return max;
    }

    private static ImmutableArray<Pattern> ReadPatterns(RuleNode node)
    {
        var patterns = node.List("patterns", ReadPattern);
        if (patterns.IsEmpty)
        {
            node.Get("patterns").Fail("expected at least one pattern");
        }

        return patterns.OfType<Pattern>().ToImmutableArray();
    }

    private static Pattern? ReadPattern(RuleNode node)
    {
        var pattern = Pattern.TryParse(node.Value(), out var error);
        if (pattern is null)
        {
            node.Fail($"in the pattern '{node.Value()}': {error}");
        }

        return pattern;
    }

    private static CharClasses ReadRequire(RuleNode node) => node
        .List("require", item => item.Matches(name => name is "lower" or "upper" or "digit", "lower, upper or digit"))
        .Aggregate(CharClasses.None, (classes, name) => classes | (Enum.TryParse<CharClasses>(name, ignoreCase: true, out var one) ? one : CharClasses.None));
}
