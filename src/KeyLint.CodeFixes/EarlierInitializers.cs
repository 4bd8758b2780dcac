using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes;

/// <summary>
/// Tells whether static initializers of a type may read a constant before it would be set, were it a static field: those run in the
/// order in which they are written, and a constant is there before all of them.
/// </summary>
internal static class EarlierInitializers
{
    public static bool MayRead(ConstantDeclaration declaration, SemanticModel model, CancellationToken cancellation)
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

    /// <summary>It names the constant, or runs code of this solution, which may.</summary>
    private static bool MayRead(SyntaxNode initializer, IEnumerable<ISymbol> constants, SemanticModel model, CancellationToken cancellation) =>
        initializer.DescendantNodes()
            .Where(node => node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax)
            .Select(node => model.GetSymbolInfo(node, cancellation).Symbol)
            .Any(symbol => symbol is not null
                && (constants.Contains(symbol, SymbolEqualityComparer.Default)
                    || (symbol is IMethodSymbol or IPropertySymbol && symbol.Locations.Any(location => location.IsInSource))
                    || (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && symbol.ContainingType.Locations.Any(location => location.IsInSource))));
}
