using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes.Sources;

/// <summary>Finds what a place can reach of a type: locals first, then parameters, then fields and properties.</summary>
internal static class Instances
{
    private const int Most = 8;

    /// <summary>Names in scope and set by then. Whether each may really be used there, the compiler tells.</summary>
    public static IEnumerable<(string Name, ITypeSymbol Type)> Around(SecretPlace place, Func<ITypeSymbol, bool> isWanted) =>
        place.Model.LookupSymbols(place.Expression.SpanStart)
            .Select(symbol => (Symbol: symbol, Type: TypeOf(symbol)))
            .Where(candidate => candidate.Type is not null && isWanted(candidate.Type) && IsSet(candidate.Symbol, place, isWanted))
            .OrderBy(candidate => OrderOf(candidate.Symbol))
            .ThenBy(candidate => candidate.Symbol.Name, StringComparer.Ordinal)
            .Take(Most)
            .Select(candidate => (Escaped(candidate.Symbol.Name), candidate.Type!));

    /// <summary>Whether a type is, derives from or implements one that is named in full.</summary>
    public static bool Is(this ITypeSymbol type, string fullName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (HasName(current, fullName))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(contract => HasName(contract, fullName));
    }

    private static bool HasName(ITypeSymbol type, string fullName) =>
        fullName.EndsWith(type.Name, StringComparison.Ordinal) && type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() == fullName;

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        _ => null,
    };

    private static bool IsSet(ISymbol symbol, SecretPlace place, Func<ITypeSymbol, bool> isWanted) => symbol.Kind switch
    {
        SymbolKind.Parameter => symbol is not IParameterSymbol { HasExplicitDefaultValue: true },
        SymbolKind.Local => IsDeclaredBefore(symbol, place),
        _ => !IsMade(symbol, place, isWanted) && WhatRuns(place.Expression) switch
        {
            // A constructor may come here before it sets its fields.
            ConstructorDeclarationSyntax => false,
            BaseFieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null } => IsDeclaredBefore(symbol, place) && IsInitialized(symbol),
            _ => true,
        },
    };

    /// <summary>Whether the secret may be a part of what the field or property is about to hold: it is set there, or further on.</summary>
    private static bool IsMade(ISymbol symbol, SecretPlace place, Func<ITypeSymbol, bool> isWanted) =>
        (place.Model.GetEnclosingSymbol(place.Expression.SpanStart, place.Cancellation) is IMethodSymbol maker && Returns(maker.ReturnType, isWanted))
            || (WhatRuns(place.Expression) ?? place.Expression.SyntaxTree.GetRoot(place.Cancellation)).DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(
                assignment => assignment.Span.End > place.Expression.SpanStart && SymbolEqualityComparer.Default.Equals(place.Model.GetSymbolInfo(assignment.Left, place.Cancellation).Symbol, symbol));

    /// <summary>Whether a method returns what is wanted, at once or when its task ends.</summary>
    private static bool Returns(ITypeSymbol returned, Func<ITypeSymbol, bool> isWanted) =>
        isWanted(returned) || (returned is INamedTypeSymbol { TypeArguments: { Length: 1 } result } && isWanted(result[0]));

    /// <summary>What a primary constructor takes comes last: to use it in a member keeps a copy of it, beside the field or base class that has it.</summary>
    private static int OrderOf(ISymbol symbol) => symbol.Kind switch
    {
        SymbolKind.Local => 0,
        SymbolKind.Parameter when symbol.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } => 4,
        SymbolKind.Parameter => 1,
        SymbolKind.Field => 2,
        _ => 3,
    };

    /// <summary>Whether a field or property has its value as soon as initializers have run.</summary>
    private static bool IsInitialized(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax()
        is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null } or PropertyDeclarationSyntax { ExpressionBody: not null });

    private static bool IsDeclaredBefore(ISymbol symbol, SecretPlace place) => symbol.DeclaringSyntaxReferences.Any(
        reference => reference.SyntaxTree == place.Expression.SyntaxTree && reference.Span.End <= place.Expression.SpanStart);

    private static MemberDeclarationSyntax? WhatRuns(SyntaxNode place) => place.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax);

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
