using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Places;

/// <summary>What a value is compared with: a check against a secret in the source gives it away as an assignment does.</summary>
internal static class Comparisons
{
    /// <summary>The other side of a comparison.</summary>
    /// <param name="node">The value.</param>
    /// <param name="parent">What it stands in.</param>
    /// <returns>The other side; null where nothing is compared.</returns>
    public static ExpressionSyntax? OtherSide(SyntaxNode node, SyntaxNode parent) => parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
            comparison.Left == node ? comparison.Right : comparison.Left,
        CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement } => statement.Expression,
        ConstantPatternSyntax pattern => Matched(pattern),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument when IsEquality(call) => Other(call, list, argument),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [var first, ..] } call } access
            when access.Expression == node && IsEquality(call) => first.Expression,
        _ => null,
    };

    private static ExpressionSyntax? Matched(SyntaxNode pattern)
    {
        while (pattern.Parent is BinaryPatternSyntax or UnaryPatternSyntax or ParenthesizedPatternSyntax)
        {
            pattern = pattern.Parent;
        }

        return pattern.Parent switch
        {
            IsPatternExpressionSyntax test => test.Expression,
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax governed } => governed.GoverningExpression,
            CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement } => statement.Expression,
            _ => null,
        };
    }

    private static ExpressionSyntax? Other(InvocationExpressionSyntax call, ArgumentListSyntax list, ArgumentSyntax argument)
    {
        if (call.Expression is MemberAccessExpressionSyntax { Expression: not PredefinedTypeSyntax } access && list.Arguments[0] == argument
            && access.Name.Identifier.ValueText == nameof(Equals))
        {
            return access.Expression;
        }

        return list.Arguments.Count < 2 ? null : list.Arguments[list.Arguments[0] == argument ? 1 : 0].Expression;
    }

    private static bool IsEquality(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => "",
    } is "Equals" or "FixedTimeEquals" or "SequenceEqual";
}
