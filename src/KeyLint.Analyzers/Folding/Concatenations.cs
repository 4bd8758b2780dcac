using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Folding;

/// <summary>
/// Writes constants out where they are added to text, and leaves out what brackets them: <c>("abc") + Rest + 12</c> becomes
/// <c>("abc" + "def" + "12"</c>, which the engine joins.
/// </summary>
internal static class Concatenations
{
    public static void Find(string source, SyntaxNode root, ConstantValues constants, List<Edit> edits)
    {
        for (var at = source.IndexOf('+'); at >= 0; at = source.IndexOf('+', at + 1))
        {
            var left = SkipSpaceBack(source, at);
            var right = SkipSpace(source, at + 1);
            if (left < 0 || right >= source.Length || !MayEnd(source[left]) || !MayBegin(source[right])
                || (source[left] == '"' && source[right] == '"'))
            {
                continue;
            }

            var token = root.FindToken(at);
            if (token.IsKind(SyntaxKind.PlusToken) && token.Parent is BinaryExpressionSyntax sum
                && Operands.Last(sum.Left, constants) is { } before && Operands.First(sum.Right, constants) is { } after
                && IsPiece(before, constants) && IsPiece(after, constants)
                && (Operands.IsText(sum.Left, constants) || Operands.IsText(sum.Right, constants)))
            {
                AddEdit(before, constants, edits);
                AddBrackets(before, after, edits);
                AddEdit(after, constants, edits);
            }
        }
    }

    /// <summary>A literal without spaces, or what may be a constant.</summary>
    private static bool IsPiece(ExpressionSyntax operand, ConstantValues constants) => operand switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.CharacterLiteralExpression } literal =>
            PlainText.IsPlain(literal.Token.ValueText),
        _ => constants.MayBeConstant(operand),
    };

    private static void AddEdit(ExpressionSyntax operand, ConstantValues constants, List<Edit> edits)
    {
        if (!edits.Exists(edit => edit.Start == operand.SpanStart) && constants.Find(operand) is { } value)
        {
            edits.Add(new Edit(operand.SpanStart, operand.Span.End, "\"" + value + "\"", operand is LiteralExpressionSyntax ? "" : value));
        }
    }

    /// <summary>What is between two operands but the plus: parentheses and casts.</summary>
    private static void AddBrackets(ExpressionSyntax before, ExpressionSyntax after, List<Edit> edits)
    {
        for (var token = before.GetLastToken().GetNextToken(); token.SpanStart < after.SpanStart; token = token.GetNextToken())
        {
            if (!token.IsKind(SyntaxKind.PlusToken))
            {
                edits.Add(new Edit(token.SpanStart, token.Span.End, "", ""));
            }
        }
    }

    private static bool MayEnd(char c) => c is '"' or '\'' or ')' || SyntaxFacts.IsIdentifierPartCharacter(c);

    private static bool MayBegin(char c) => c is '"' or '\'' or '@' or '(' || SyntaxFacts.IsIdentifierPartCharacter(c);

    private static int SkipSpaceBack(string source, int at)
    {
        do
        {
            at--;
        }
        while (at >= 0 && char.IsWhiteSpace(source[at]));
        return at;
    }

    private static int SkipSpace(string source, int at)
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
        {
            at++;
        }

        return at;
    }
}
