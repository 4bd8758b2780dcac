using KeyLint.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Endpoints;

/// <summary>Tells whether a function returns true whatever it is given: each of its ends does, and none throws.</summary>
internal sealed class AlwaysTrueBody(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>Nobody nests what is always true deeper. Locals of broken code may be set to each other.</summary>
    private const int MaxDepth = 16;

    /// <param name="function">The function.</param>
    /// <param name="block">Its body.</param>
    /// <param name="expression">What it returns when it has no block.</param>
    public bool Is(SyntaxNode function, BlockSyntax? block, ExpressionSyntax? expression) =>
        block is null ? expression is not null && IsTrue(expression, function, MaxDepth) : Returns(block, function);

    private bool Returns(BlockSyntax block, SyntaxNode function)
    {
        var returns = 0;
        foreach (var node in block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is ThrowStatementSyntax or ThrowExpressionSyntax || (node is ReturnStatementSyntax end && !(end.Expression is { } value && IsTrue(value, function, MaxDepth))))
            {
                return false;
            }

            returns += node is ReturnStatementSyntax ? 1 : 0;
        }

        return returns > 0;
    }

    private bool IsTrue(ExpressionSyntax expression, SyntaxNode function, int depth)
    {
        if (depth == 0)
        {
            return false;
        }

        bool IsSo(ExpressionSyntax part) => IsTrue(part, function, depth - 1);
        return expression switch
        {
            LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.TrueLiteralExpression),
            ParenthesizedExpressionSyntax parentheses => IsSo(parentheses.Expression),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.BitwiseOrExpression } either => IsSo(either.Right) || IsSo(either.Left),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.BitwiseAndExpression } both => IsSo(both.Right) && IsSo(both.Left),
            ConditionalExpressionSyntax choice => IsSo(choice.WhenTrue) && IsSo(choice.WhenFalse),
            SwitchExpressionSyntax choice => choice.Arms.Count > 0 && choice.Arms.All(arm => IsSo(arm.Expression)),
            IdentifierNameSyntax name when LocalWrites.DeclarationOf(name, function) is { } local => LocalWrites.All(local, IsSo),
            _ => expression.SyntaxTree == model.SyntaxTree && model.GetConstantValue(expression, cancellation).Value is true,
        };
    }
}
