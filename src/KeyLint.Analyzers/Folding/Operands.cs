using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Folding;

/// <summary>The operands of a sum of texts, whatever brackets them.</summary>
internal static class Operands
{
    /// <summary>The first operand as it is written; null where it is added to numbers before it is to text.</summary>
    public static ExpressionSyntax? First(ExpressionSyntax expression, ConstantValues constants) => Inside(expression) switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => IsText(sum, constants) ? First(sum.Left, constants) : null,
        var operand => operand,
    };

    /// <summary>The last operand as it is written; null where it is added to numbers before it is to text.</summary>
    public static ExpressionSyntax? Last(ExpressionSyntax expression, ConstantValues constants) => Inside(expression) switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => IsText(sum, constants) ? Last(sum.Right, constants) : null,
        var operand => operand,
    };

    /// <summary>Whether an expression is text by what is written: numbers that are added to each other first are not.</summary>
    public static bool IsText(ExpressionSyntax expression, ConstantValues constants)
    {
        // A sum may have thousands of operands, each deeper than the next.
        expression = Inside(expression);
        while (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            if (IsText(sum.Right, constants))
            {
                return true;
            }

            expression = Inside(sum.Left);
        }

        return constants.MayBeText(expression);
    }

    private static ExpressionSyntax Inside(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax outer:
                    expression = outer.Expression;
                    break;
                case CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } } cast:
                    expression = cast.Expression;
                    break;
                default:
                    return expression;
            }
        }
    }
}
