using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes.Declarations;

/// <summary>The declaration of constants that a value belongs to, and how it becomes one of variables.</summary>
internal sealed class ConstantDeclaration
{
    private readonly SyntaxToken keyword;

    private ConstantDeclaration(SyntaxToken keyword, VariableDeclarationSyntax variables, bool isField) =>
        (this.keyword, Variables, IsField) = (keyword, variables, isField);

    /// <summary>All that is declared: none of it stays a constant.</summary>
    public VariableDeclarationSyntax Variables { get; }

    public bool IsField { get; }

    /// <summary>What becomes of the keyword: a field is shared by all instances, as the constant was, and is written once.</summary>
    public TextChange Change => IsField
        ? new TextChange(keyword.Span, "static readonly")
        : new TextChange(TextSpan.FromBounds(keyword.SpanStart, keyword.TrailingTrivia.All(IsSpace) ? keyword.FullSpan.End : keyword.Span.End), "");

    /// <summary>The declaration around a value; null where its holder is no constant.</summary>
    public static ConstantDeclaration? Around(ExpressionSyntax value)
    {
        if (value.FirstAncestorOrSelf<VariableDeclarationSyntax>() is not { } variables)
        {
            return null;
        }

        var modifiers = variables.Parent switch
        {
            FieldDeclarationSyntax field => field.Modifiers,
            LocalDeclarationStatementSyntax local => local.Modifiers,
            _ => default,
        };
        var index = modifiers.IndexOf(SyntaxKind.ConstKeyword);
        return index < 0 ? null : new ConstantDeclaration(modifiers[index], variables, variables.Parent is FieldDeclarationSyntax);
    }

    /// <summary>The fields that are declared.</summary>
    public ImmutableArray<ISymbol> Fields(SemanticModel model, CancellationToken cancellation) => IsField
        ? Variables.Variables.Select(variable => model.GetDeclaredSymbol(variable, cancellation)).OfType<ISymbol>().ToImmutableArray()
        : ImmutableArray<ISymbol>.Empty;

    private static bool IsSpace(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
