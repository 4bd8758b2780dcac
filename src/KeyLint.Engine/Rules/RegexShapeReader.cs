using System.Collections.Immutable;

namespace KeyLint.Engine.Rules;

/// <summary>Reads a <c>shape</c> of the form <c>regex</c>.</summary>
internal static class RegexShapeReader
{
    /// <summary>Reads one.</summary>
    /// <param name="node">The shape.</param>
    /// <param name="shared">What the whole file allows.</param>
    public static Shape Read(RuleNode node, ImmutableArray<Allowance> shared)
    {
        node.Allow("form", "regex", "group", "keywords", "entropy", "path", "allow");
        var regex = Expression(node.Get("regex"));
        var group = node.Has("group") ? node.Number("group") : 0;
        if (regex is not null && group > regex.LastGroup)
        {
            node.Get("group").Fail($"expected at most {regex.LastGroup} for 'group': the expression has no more groups");
        }

        var shape = new Shape(ShapeForm.Regex, ImmutableArray<Pattern>.Empty, CharClasses.None, "", 0, 0);
        return regex is null ? shape : shape with
        {
            Regex = new RegexShape(
                regex,
                group,
                node.OptionalList("keywords", keyword => keyword.Filled()),
                node.Has("entropy") ? node.Fraction("entropy") : 0,
                node.Find("path") is { } path ? Expression(path) : null,
                node.OptionalList("allow", AllowanceReader.Read).AddRange(shared)),
        };
    }

    /// <summary>Reads an expression; null when it is refused, which is noted.</summary>
    public static LinearRegex? Expression(RuleNode node)
    {
        var source = node.Filled();
        if (source.Length == 0)
        {
            return null;
        }

        var regex = LinearRegex.TryParse(source, out var error);
        if (regex is null)
        {
            node.Fail($"in the expression '{source}': {error}");
        }

        return regex;
    }
}
