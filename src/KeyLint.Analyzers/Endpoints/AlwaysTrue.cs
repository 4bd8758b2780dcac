using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Endpoints;

/// <summary>Tells whether a callback says yes to everything: each of its ends is <c>return true</c>, and none throws.</summary>
internal static class AlwaysTrue
{
    private const string Accepter = "DangerousAcceptAnyServerCertificateValidator";

    /// <summary>Whether an expression is such a callback: a lambda, an anonymous method, a method, the one that the platform has for it.</summary>
    public static bool Is(ExpressionSyntax callback, SemanticModel model, CancellationToken cancellation) => callback switch
    {
        AnonymousFunctionExpressionSyntax function => IsTrue(function.ExpressionBody) || (function.Block is { } block && Returns(block)),
        ParenthesizedExpressionSyntax parentheses => Is(parentheses.Expression, model, cancellation),
        CastExpressionSyntax cast => Is(cast.Expression, model, cancellation),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } certain => Is(certain.Operand, model, cancellation),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => Is(arguments[0].Expression, model, cancellation),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: Accepter } => true,
        IdentifierNameSyntax or MemberAccessExpressionSyntax => IsMethod(callback, model, cancellation),
        _ => false,
    };

    /// <summary>Whether a name is that of a method which does so, in this project.</summary>
    private static bool IsMethod(ExpressionSyntax name, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(name, cancellation).Symbol is IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } references }
        && references[0].GetSyntax(cancellation) switch
        {
            BaseMethodDeclarationSyntax method => Returns(method.Body, method.ExpressionBody),
            LocalFunctionStatementSyntax function => Returns(function.Body, function.ExpressionBody),
            _ => false,
        };

    private static bool Returns(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow) => IsTrue(arrow?.Expression) || (body is not null && Returns(body));

    private static bool Returns(BlockSyntax block)
    {
        var returns = 0;
        foreach (var node in block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is ThrowStatementSyntax or ThrowExpressionSyntax || (node is ReturnStatementSyntax end && !IsTrue(end.Expression)))
            {
                return false;
            }

            returns += node is ReturnStatementSyntax ? 1 : 0;
        }

        return returns > 0;
    }

    private static bool IsTrue(SyntaxNode? expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.TrueLiteralExpression),
        ParenthesizedExpressionSyntax parentheses => IsTrue(parentheses.Expression),
        _ => false,
    };
}
