using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes;

/// <summary>
/// Finds the literal, or the sum of literals, that a secret fills. A secret that is only a piece of one, as in a URL, is left to
/// a person: the rest of the text must not go into the variable.
/// </summary>
internal static class WholeLiteral
{
    public static ExpressionSyntax? Find(SyntaxNode root, TextSpan secret)
    {
        if (LiteralAt(root, secret.Start) is not { } first || LiteralAt(root, secret.End - 1) is not { } last)
        {
            return null;
        }

        if (first == last)
        {
            return Content(first) == secret ? first : null;
        }

        var sum = first.FirstAncestorOrSelf<BinaryExpressionSyntax>(node => node.Span.Contains(last.Span));
        return sum is not null && Content(first).Start == secret.Start && Content(last).End == secret.End
            && sum.SpanStart == first.SpanStart && sum.Span.End == last.Span.End && IsSumOfLiterals(sum)
            && sum.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
            ? sum
            : null;
    }

    /// <summary>The one literal that holds a span and is no piece of a sum.</summary>
    public static ExpressionSyntax? Around(SyntaxNode root, TextSpan secret) =>
        LiteralAt(root, secret.Start) is { } literal && literal.Span.Contains(secret)
            && literal.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
            ? literal
            : null;

    private static LiteralExpressionSyntax? LiteralAt(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return token.Span.Contains(position) && token.Parent is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? literal : null;
    }

    /// <summary>The span between the quotes.</summary>
    private static TextSpan Content(LiteralExpressionSyntax literal)
    {
        var text = literal.Token.Text;
        var open = text.Length - text.TrimStart('@', '"').Length;
        var close = text.Length - text.TrimEnd('"').Length;
        return open + close >= text.Length
            ? new TextSpan(literal.SpanStart, 0)
            : TextSpan.FromBounds(literal.SpanStart + open, literal.Span.End - close);
    }

    private static bool IsSumOfLiterals(ExpressionSyntax expression) => expression switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => IsSumOfLiterals(sum.Left) && IsSumOfLiterals(sum.Right),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } => true,
        _ => false,
    };
}
