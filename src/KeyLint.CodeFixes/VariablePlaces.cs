using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes;

/// <summary>Tells where a value that is not constant may stand.</summary>
internal static class VariablePlaces
{
    public static bool Allow(ExpressionSyntax literal, SemanticModel model, CancellationToken cancellation)
    {
        if (literal.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp7 })
        {
            return false;
        }

        foreach (var node in literal.Ancestors())
        {
            switch (node)
            {
                case AttributeArgumentSyntax or ParameterSyntax or CaseSwitchLabelSyntax or PatternSyntax or EnumMemberDeclarationSyntax
                    or GotoStatementSyntax or InterpolationSyntax or QueryExpressionSyntax:
                case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                case LocalDeclarationStatementSyntax { IsConst: true }:
                case LambdaExpressionSyntax lambda when IsExpressionTree(lambda, model, cancellation):
                    return false;

                // Only what is around the value counts, not what is around its statement or member; but a lambda may still be part
                // of an expression tree further out.
                case MemberDeclarationSyntax:
                    return true;
            }
        }

        return true;
    }

    /// <summary>An expression tree cannot hold <c>throw</c>.</summary>
    private static bool IsExpressionTree(LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(lambda, cancellation).ConvertedType is INamedTypeSymbol { TypeKind: not TypeKind.Delegate };
}
