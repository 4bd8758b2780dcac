using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>What stands around one place of a value.</summary>
/// <param name="Before">The text before it.</param>
/// <param name="After">The sign after it, or <see cref="UrlText.Hole"/>.</param>
internal readonly record struct Surroundings(string Before, char After);

/// <summary>The text that a value is put into, as far as it is written out; what is not stands as <see cref="Hole"/>.</summary>
internal sealed class UrlText
{
    /// <summary>Stands for a value.</summary>
    public const char Hole = '\0';

    /// <summary>Stands for a value that is called an address: <c>url + "&amp;key=" + key</c>.</summary>
    public const char Address = '\u0001';

    private static readonly string[] AddressNames = ["url", "uri", "endpoint"];

    private readonly TextParts parts;

    private readonly BuilderText builders;

    public UrlText(SemanticModel model, NameUses uses, CancellationToken cancellation)
    {
        parts = new TextParts(model, cancellation);
        builders = new BuilderText(this, model, uses, cancellation);
    }

    /// <summary>The places that a value has in the texts around it; none when it is in no text.</summary>
    public IEnumerable<Surroundings> Around(ExpressionSyntax value)
    {
        if (value.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } append && append.Right == value)
        {
            yield return new Surroundings(Of(append.Left), Hole);
        }

        if (TextParts.WholeOf(value) is not { } whole || parts.Of(whole) is not { } all)
        {
            yield break;
        }

        Surroundings? outer = null;
        for (var at = 0; at < all.Count; at++)
        {
            if (all[at].Value == value)
            {
                outer ??= whole is InvocationExpressionSyntax call && TextParts.IsAppend(call) ? builders.Around(call) : Around(whole).DefaultIfEmpty(new Surroundings("", Hole)).First();
                var after = string.Concat(all.Skip(at + 1).Take(1).Select(Of));
                yield return new Surroundings(outer.Value.Before + string.Concat(all.Take(at).Select(Of)), after.Length > 0 ? after[0] : outer.Value.After);
            }
        }
    }

    /// <summary>The text that an expression gives.</summary>
    public string Of(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        IdentifierNameSyntax name => IsAddress(name) ? Address.ToString() : Hole.ToString(),
        MemberAccessExpressionSyntax access => IsAddress(access.Name) ? Address.ToString() : Hole.ToString(),
        InvocationExpressionSyntax call when TextParts.IsAppend(call) => Hole.ToString(),
        _ => TextOf(expression) ?? Hole.ToString(),
    };

    /// <summary>The text that an expression puts together, or one call appends to a builder; null when it is not known.</summary>
    public string? TextOf(ExpressionSyntax whole) => parts.Of(whole) is { } all ? string.Concat(all.Select(Of)) : null;

    private string Of(TextPart part) => part.Value is { } value ? Of(value) : part.Written;

    private static bool IsAddress(SimpleNameSyntax name) =>
        AddressNames.Any(word => name.Identifier.ValueText.EndsWith(word, StringComparison.OrdinalIgnoreCase));
}
