using KeyLint.CodeFixes.Values;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes.Sources;

/// <summary>A place to read a secret from.</summary>
/// <param name="Title">What the user is offered.</param>
/// <param name="Mark">What every read by that name has, whatever reads it.</param>
/// <param name="Read">The expression that reads it as text; empty when what stands before the secret reads it already.</param>
/// <param name="Missing">What is thrown where the read gives null; null where it never does.</param>
internal sealed record SecretSource(string Title, string Mark, string Read, string? Missing)
{
    /// <summary>Writes what stands in the place of a secret.</summary>
    public string Write(SecretPlace place)
    {
        var isCoalesce = Missing is not null && Read.Length > 0;
        var text = Missing is null ? Read
            : (isCoalesce ? Read + " ?? " : "") + $"throw new {place.NameOf("System.InvalidOperationException")}(\"{Missing}\")";
        return place.Value.Form switch
        {
            ValueForm.Utf8 => $"{place.NameOf("System.Text.Encoding")}.UTF8.GetBytes({text})",
            ValueForm.Bytes => $"{place.NameOf("System.Convert")}.FromBase64String({text})",
            ValueForm.Characters => $"({text}).ToCharArray()",
            _ => isCoalesce && NeedsParentheses(place.Expression) ? $"({text})" : text,
        };
    }

    private static bool NeedsParentheses(ExpressionSyntax replaced) => replaced.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce.Left == replaced,
        ConditionalExpressionSyntax conditional => conditional.Condition == replaced,
        BinaryExpressionSyntax or MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax
            or CastExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or IsPatternExpressionSyntax
            or SwitchExpressionSyntax or WithExpressionSyntax or InterpolationSyntax => true,
        _ => false,
    };
}
