using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes.Declarations;

/// <summary>
/// Tells whether static initializers of a type may read a constant before it would be set, were it a static field: those run in the
/// order in which they are written, and a constant is there before all of them.
/// </summary>
internal static class EarlierInitializers
{
    /// <summary>Whether it is so in any project that has the file.</summary>
    public static bool MayRead(ConstantDeclaration declaration, SecretPlace place) => MayRead(declaration, place.Model, place.Cancellation)
        || place.Linked.Any(model => model.SyntaxTree.GetRoot(place.Cancellation).FindToken(place.Expression.SpanStart).Parent?.FirstAncestorOrSelf<ExpressionSyntax>() is { } same
            && ConstantDeclaration.Around(same) is { } linked && MayRead(linked, model, place.Cancellation));

    private static bool MayRead(ConstantDeclaration declaration, SemanticModel model, CancellationToken cancellation)
    {
        var fields = declaration.Fields(model, cancellation);
        return fields.IsEmpty || fields[0].ContainingType.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(part => part.Members)
            .Where(member => member.SyntaxTree != declaration.Variables.SyntaxTree || member.SpanStart < declaration.Variables.SpanStart)
            .SelectMany(StaticInitializers)
            .Any(initializer => MayRead(initializer, fields, model.Compilation.GetSemanticModel(initializer.SyntaxTree), cancellation));
    }

    private static IEnumerable<SyntaxNode> StaticInitializers(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.StaticKeyword) =>
            field.Declaration.Variables.Select(variable => variable.Initializer).OfType<SyntaxNode>(),
        PropertyDeclarationSyntax { Initializer: { } initializer } property when property.Modifiers.Any(SyntaxKind.StaticKeyword) => [initializer],
        _ => [],
    };

    /// <summary>It names the constant, or may run code of this solution, which may: a method, an operator, an indexer, the initializers of another type.</summary>
    private static bool MayRead(SyntaxNode initializer, ImmutableArray<ISymbol> constants, SemanticModel model, CancellationToken cancellation) =>
        initializer.DescendantNodes().Any(node => SymbolsOf(node, model, cancellation).Any(symbol => symbol is not null
            && (constants.Contains(symbol, SymbolEqualityComparer.Default) || MayRun(symbol, constants[0].ContainingType)))
                || (node is ExpressionSyntax && model.GetSymbolInfo(node, cancellation).Symbol is not INamespaceOrTypeSymbol && model.GetTypeInfo(node, cancellation).Type is { } type && HasCode(type)));

    private static IEnumerable<ISymbol?> SymbolsOf(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        yield return model.GetSymbolInfo(node, cancellation).Symbol;
        if (node is ExpressionSyntax expression)
        {
            yield return model.GetConversion(expression, cancellation).MethodSymbol;
        }
        else if (node is QueryClauseSyntax clause)
        {
            yield return model.GetQueryClauseInfo(clause, cancellation).OperationInfo.Symbol;
        }
    }

    private static bool MayRun(ISymbol symbol, INamedTypeSymbol type) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => IsOfSolution(symbol.ContainingType),
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => false,
        IMethodSymbol or IPropertySymbol => IsOfSolution(symbol),
        IFieldSymbol { IsStatic: true, IsConst: false } => IsOfSolution(symbol) && !SymbolEqualityComparer.Default.Equals(symbol.ContainingType, type),
        _ => false,
    };

    /// <summary>Whether a value may run code of its own type, as to become text does.</summary>
    private static bool HasCode(ITypeSymbol type) => type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && !type.IsAnonymousType && !type.IsTupleType && IsOfSolution(type);

    private static bool IsOfSolution(ISymbol symbol) => symbol.Locations.Any(location => location.IsInSource);
}
