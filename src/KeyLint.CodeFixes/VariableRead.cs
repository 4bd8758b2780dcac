using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace KeyLint.CodeFixes;

/// <summary>Writes the read of an environment variable that must be set.</summary>
internal static class VariableRead
{
    /// <summary>Creates the expression. Names are qualified, and shortened where the file has <c>using System</c>.</summary>
    /// <param name="variable">Name of the variable.</param>
    /// <param name="replaced">What it stands in for; comments inside that are dropped, since they may hold a piece of the secret.</param>
    public static ExpressionSyntax Create(string variable, ExpressionSyntax replaced)
    {
        var read = ParseExpression(
            $"global::System.Environment.GetEnvironmentVariable(\"{variable}\") ?? throw new global::System.InvalidOperationException(\"Set the environment variable {variable}.\")");
        var shortened = read.ReplaceNodes(
            read.DescendantNodes().Where(IsQualified),
            (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
        return (NeedsParentheses(replaced) ? ParenthesizedExpression(shortened) : shortened)
            .WithLeadingTrivia(replaced.GetLeadingTrivia())
            .WithTrailingTrivia(replaced.GetTrailingTrivia());
    }

    private static bool IsQualified(SyntaxNode node) =>
        node is QualifiedNameSyntax { Parent: ObjectCreationExpressionSyntax } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Environment" };

    private static bool NeedsParentheses(ExpressionSyntax replaced) => replaced.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce.Left == replaced,
        ConditionalExpressionSyntax conditional => conditional.Condition == replaced,
        BinaryExpressionSyntax or MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax
            or CastExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or IsPatternExpressionSyntax
            or SwitchExpressionSyntax or WithExpressionSyntax => true,
        _ => false,
    };
}
