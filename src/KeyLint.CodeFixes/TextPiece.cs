using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes;

/// <summary>A text written as one literal: regular, verbatim, raw, UTF-8, or interpolated without holes.</summary>
/// <param name="Expression">The literal.</param>
/// <param name="Content">What stands between its quotes; without the line breaks and indent that a raw literal of several lines does not mean.</param>
/// <param name="Value">What it reads as.</param>
/// <param name="IsUtf8">Whether it means bytes.</param>
internal sealed record TextPiece(ExpressionSyntax Expression, TextSpan Content, string Value, bool IsUtf8)
{
    /// <summary>The piece that holds a position between its quotes.</summary>
    public static TextPiece? At(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        var expression = token.IsKind(SyntaxKind.InterpolatedStringTextToken) ? token.Parent?.Parent : token.Parent;
        return token.Span.Contains(position) && Of(expression as ExpressionSyntax) is { } piece && piece.Content.Contains(position) ? piece : null;
    }

    /// <summary>An expression as a piece of text, when it is one.</summary>
    public static TextPiece? Of(ExpressionSyntax? expression) => expression switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal =>
            new TextPiece(literal, ContentOf(literal), literal.Token.ValueText, IsUtf8: false),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.Utf8StringLiteralExpression } literal =>
            new TextPiece(literal, ContentOf(literal), literal.Token.ValueText, IsUtf8: true),
        InterpolatedStringExpressionSyntax text when text.Contents.All(content => content is InterpolatedStringTextSyntax) =>
            new TextPiece(text, ContentOf(text), string.Concat(text.Contents.Select(content => ((InterpolatedStringTextSyntax)content).TextToken.ValueText)), IsUtf8: false),
        _ => null,
    };

    private static TextSpan ContentOf(ExpressionSyntax literal)
    {
        var text = literal.ToString();
        var prefix = text.Length - text.TrimStart('$', '@').Length;
        var start = text.Length - text.Substring(prefix).TrimStart('"').Length;
        var end = text.Substring(0, text.LastIndexOf('"')).TrimEnd('"').Length;
        if (start - prefix >= 3)
        {
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (start < end && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }
        }

        return start < end ? TextSpan.FromBounds(literal.SpanStart + start, literal.SpanStart + end) : new TextSpan(literal.SpanStart, 0);
    }
}
