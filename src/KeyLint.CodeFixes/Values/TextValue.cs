using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes.Values;

/// <summary>Finds a secret that is written as text: one literal of any kind, or a sum of them.</summary>
internal static class TextValue
{
    // A shorter piece, as a prefix, is no secret by itself.
    private const int TellingLength = 12;

    /// <summary>The literal, or the sum of literals, that a secret fills from end to end, but for space and line ends.</summary>
    public static HardcodedValue? Filled(SyntaxNode root, TextSpan secret)
    {
        if (TextPiece.At(root, secret.Start) is not { } first || TextPiece.At(root, secret.End - 1) is not { } last
            || !IsSpace(root, first.Content.Start, secret.Start) || !IsSpace(root, secret.End, last.Content.End))
        {
            return null;
        }

        if (first == last && first.Expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax { Contents.Count: <= 1 })
        {
            return Create(first.Expression, ImmutableArray.Create(first), root, secret);
        }

        var whole = first.Expression.AncestorsAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(node => node.Span.Contains(last.Expression.Span));
        return whole is not null && !IsOperandOfSum(whole) && PiecesOf(whole) is { } pieces && pieces[0] == first && pieces[pieces.Length - 1] == last
            ? Create(whole, pieces, root, secret)
            : null;
    }

    /// <summary>Whether nothing but space stands in a stretch, as it is written: a key block in a literal often ends with <c>\n</c>.</summary>
    private static bool IsSpace(SyntaxNode root, int from, int until) => from <= until && root.SyntaxTree.GetText().ToString(TextSpan.FromBounds(from, until))
        .Replace("\\r", "").Replace("\\n", "").Trim().Length == 0;

    /// <summary>The literal, or the whole sum of literals, that a secret is a piece of, where that is a connection and nothing else.</summary>
    public static HardcodedValue? Around(SyntaxNode root, TextSpan secret)
    {
        if (TextPiece.At(root, secret.Start) is not { } piece)
        {
            return null;
        }

        var whole = piece.Expression;
        while (IsOperandOfSum(whole))
        {
            whole = (ExpressionSyntax)whole.Parent!;
        }

        return whole.Span.Contains(secret) && PiecesOf(whole) is { } pieces && ConnectionText.IsOne(ValueOf(pieces))
            ? Create(whole, pieces, root, secret) with { IsConnection = true }
            : null;
    }

    private static HardcodedValue Create(ExpressionSyntax expression, ImmutableArray<TextPiece> pieces, SyntaxNode root, TextSpan secret)
    {
        var written = root.SyntaxTree.GetText().ToString(secret);
        var inside = pieces.Where(piece => piece.Content.OverlapsWith(secret)).Select(piece => secret.Contains(piece.Content) ? piece.Value : root.SyntaxTree.GetText().ToString(piece.Content.Overlap(secret)!.Value)).ToList();
        var read = inside.Where(text => text.Length >= TellingLength).Prepend(string.Concat(inside)).ToImmutableArray();
        return pieces[0].IsUtf8
            ? new HardcodedValue(WithToArray(expression), ValueForm.Utf8, ValueOf(pieces), written, read)
            : new HardcodedValue(expression, ValueForm.Text, ValueOf(pieces), written, read);
    }

    private static string ValueOf(ImmutableArray<TextPiece> pieces) => string.Concat(pieces.Select(piece => piece.Value));

    /// <summary>The pieces of a text; null when something else is in it, or when some are UTF-8 and some are not.</summary>
    private static ImmutableArray<TextPiece>? PiecesOf(ExpressionSyntax expression) =>
        TextPiece.AllOf(expression) is { Length: > 0 } pieces && pieces.All(piece => piece.IsUtf8 == pieces[0].IsUtf8) ? pieces : null;

    private static bool IsOperandOfSum(ExpressionSyntax expression) =>
        expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
            || (expression.Parent is ParenthesizedExpressionSyntax outer && IsOperandOfSum(outer));

    /// <summary>The bytes are an array already: <c>"…"u8.ToArray()</c> goes as a whole.</summary>
    private static ExpressionSyntax WithToArray(ExpressionSyntax utf8)
    {
        var inner = utf8;
        while (inner.Parent is ParenthesizedExpressionSyntax outer)
        {
            inner = outer;
        }

        return inner.Parent is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "ToArray",
            Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } copy,
        }
            ? copy
            : utf8;
    }
}
