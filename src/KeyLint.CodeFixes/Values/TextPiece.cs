using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes.Values;

/// <summary>
/// A text written as one literal: regular, verbatim, raw, UTF-8, or interpolated without holes; a character or number that is added to
/// text; the text between the holes of an interpolated one.
/// </summary>
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
        var piece = token.Parent switch
        {
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax text } content => Of(text) ?? Between(text, content),
            ExpressionSyntax expression => Of(expression),
            _ => null,
        };
        return token.Span.Contains(position) && piece is not null && piece.Content.Contains(position) ? piece : null;
    }

    /// <summary>The pieces that an expression is made of: one literal, a sum of them, or interpolated text whose holes are such; null when something else is in it.</summary>
    public static ImmutableArray<TextPiece>? AllOf(ExpressionSyntax expression)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        return Add(expression, pieces) ? pieces.ToImmutable() : null;
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
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.CharacterLiteralExpression } literal =>
            new TextPiece(literal, TextSpan.FromBounds(literal.SpanStart + 1, literal.Span.End - 1), literal.Token.ValueText, IsUtf8: false),
        LiteralExpressionSyntax { Token.Value: (int or long) and var number } =>
            new TextPiece(expression, expression.Span, ((IFormattable)number).ToString(null, CultureInfo.InvariantCulture), IsUtf8: false),
        _ => null,
    };

    private static bool Add(ExpressionSyntax expression, ImmutableArray<TextPiece>.Builder pieces)
    {
        switch (expression)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Add(sum.Left, pieces) && Add(sum.Right, pieces);
            case ParenthesizedExpressionSyntax inner:
                return Add(inner.Expression, pieces);
            case CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } } cast:
                return Add(cast.Expression, pieces);
            case InterpolatedStringExpressionSyntax text when text.Contents.Any(content => content is InterpolationSyntax) && !IsRaw(text):
                return text.Contents.All(content => AddContent(text, content, pieces));
            default:
                if (Of(expression) is { } piece)
                {
                    pieces.Add(piece);
                    return true;
                }

                return false;
        }
    }

    private static bool AddContent(InterpolatedStringExpressionSyntax text, InterpolatedStringContentSyntax content, ImmutableArray<TextPiece>.Builder pieces)
    {
        switch (content)
        {
            case InterpolatedStringTextSyntax between:
                pieces.Add(Between(text, between));
                return true;
            case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole:
                return Add(hole.Expression, pieces);
            default:
                return false;
        }
    }

    private static TextPiece Between(InterpolatedStringExpressionSyntax text, InterpolatedStringTextSyntax content) =>
        new(text, content.Span, content.TextToken.ValueText, IsUtf8: false);

    /// <summary>Raw text of several lines does not mean all the space that is between its holes.</summary>
    private static bool IsRaw(InterpolatedStringExpressionSyntax text) => text.StringStartToken.Text.EndsWith("\"\"\"", StringComparison.Ordinal);

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
