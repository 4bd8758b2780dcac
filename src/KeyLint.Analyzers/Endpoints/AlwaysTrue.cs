using KeyLint.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Endpoints;

/// <summary>Tells whether a callback says yes to everything, however it is handed over. What may be replaced later is not looked into.</summary>
internal sealed class AlwaysTrue(SemanticModel model, CancellationToken cancellation)
{
    private const string Accepter = "DangerousAcceptAnyServerCertificateValidator";

    /// <summary>Names that stand for names. Fields may stand for each other.</summary>
    private const int MaxNames = 3;

    private readonly AlwaysTrueBody bodies = new(model, cancellation);

    /// <summary>Whether an expression is such a callback: a lambda, an anonymous method, a method, what holds one for good, the one that the platform has for it.</summary>
    public bool Is(ExpressionSyntax callback) => Is(callback, MaxNames);

    private bool Is(ExpressionSyntax callback, int names) => callback switch
    {
        AnonymousFunctionExpressionSyntax function => bodies.Is(function, function.Block, function.ExpressionBody),
        ParenthesizedExpressionSyntax parentheses => Is(parentheses.Expression, names),
        CastExpressionSyntax cast => Is(cast.Expression, names),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } certain => Is(certain.Operand, names),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => Is(arguments[0].Expression, names),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: Accepter } => true,

        // The compiler is asked about this file alone.
        IdentifierNameSyntax or MemberAccessExpressionSyntax =>
            names > 0 && callback.SyntaxTree == model.SyntaxTree && Holds(model.GetSymbolInfo(callback, cancellation).Symbol, names - 1),
        _ => false,
    };

    /// <summary>Whether what a name stands for does so. It is read where it is declared, in this project.</summary>
    private bool Holds(ISymbol? symbol, int names) =>
        symbol is { DeclaringSyntaxReferences: { Length: 1 } references, IsVirtual: false, IsOverride: false }
        && (symbol, references[0].GetSyntax(cancellation)) switch
        {
            (IMethodSymbol, BaseMethodDeclarationSyntax method) => bodies.Is(method, method.Body, method.ExpressionBody?.Expression),
            (IMethodSymbol, LocalFunctionStatementSyntax function) => bodies.Is(function, function.Body, function.ExpressionBody?.Expression),
            (IFieldSymbol { IsStatic: true, IsReadOnly: true }, VariableDeclaratorSyntax { Initializer.Value: { } value }) => Is(value, names),
            (IPropertySymbol { IsStatic: true, IsReadOnly: true }, PropertyDeclarationSyntax { Initializer.Value: { } value }) => Is(value, names),
            (IPropertySymbol, PropertyDeclarationSyntax { ExpressionBody.Expression: { } value }) => Is(value, names),
            (ILocalSymbol, VariableDeclaratorSyntax variable) => LocalWrites.All(variable, value => Is(value, names)),
            _ => false,
        };
}
