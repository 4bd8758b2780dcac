using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Folding;

/// <summary>
/// Writes constants out where they are added to text: <c>"abc" + Rest</c> becomes <c>"abc" + "def"</c>, which the engine joins.
/// </summary>
internal static class Concatenations
{
    public static void Find(string source, SyntaxNode root, ConstantValues constants, List<Edit> edits)
    {
        for (var at = source.IndexOf('+'); at >= 0; at = source.IndexOf('+', at + 1))
        {
            var left = SkipSpaceBack(source, at);
            var right = SkipSpace(source, at + 1);
            if (left < 0 || right >= source.Length || !IsOperand(source[left]) || !IsOperand(source[right])
                || (source[left] == '"' && source[right] == '"'))
            {
                continue;
            }

            var token = root.FindToken(at);
            if (token.IsKind(SyntaxKind.PlusToken) && token.Parent is BinaryExpressionSyntax sum)
            {
                var before = sum.Left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } earlier ? earlier.Right : sum.Left;
                Add(before, sum.Right, constants, edits);
            }
        }
    }

    private static void Add(ExpressionSyntax left, ExpressionSyntax right, ConstantValues constants, List<Edit> edits)
    {
        if (IsPiece(left, constants) && IsPiece(right, constants))
        {
            AddEdit(left, constants, edits);
            AddEdit(right, constants, edits);
        }
    }

    /// <summary>A literal without spaces, or a name that may be a constant.</summary>
    private static bool IsPiece(ExpressionSyntax operand, ConstantValues constants) => operand switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => PlainText.IsPlain(literal.Token.ValueText),
        _ => constants.MayBeConstant(operand),
    };

    private static void AddEdit(ExpressionSyntax operand, ConstantValues constants, List<Edit> edits)
    {
        if (operand is not LiteralExpressionSyntax && !edits.Exists(edit => edit.Start == operand.SpanStart) && constants.Find(operand) is { } value)
        {
            edits.Add(new Edit(operand.SpanStart, operand.Span.End, "\"" + value + "\"", value));
        }
    }

    private static bool IsOperand(char c) => c is '"' or '@' || SyntaxFacts.IsIdentifierPartCharacter(c);

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
