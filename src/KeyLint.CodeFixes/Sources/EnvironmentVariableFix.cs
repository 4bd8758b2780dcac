using KeyLint.CodeFixes.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes.Sources;

/// <summary>Reads a secret from an environment variable that must be set.</summary>
// No [Shared]: it would make the assembly depend on the version of System.Composition that it was built with.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnvironmentVariableFix))]
public sealed class EnvironmentVariableFix : SecretFix
{
    private protected override string Key => "KeyLint.EnvironmentVariable";

    private protected override IEnumerable<SecretSource> Sources(SecretPlace place)
    {
        if (IsPutIntoVariable(place.Expression))
        {
            return [];
        }

        var read = VariableRead(place.Before);
        var variable = read ?? place.Name.Variable;
        var form = place.Value.Form == ValueForm.Bytes ? " to its value in Base64" : "";
        return
        [
            new SecretSource(
                $"Read it from the environment variable {variable}" + (form.Length > 0 ? " in Base64" : ""),
                $"(\"{variable}\")",
                read is null ? $"{place.NameOf("System.Environment")}.GetEnvironmentVariable(\"{variable}\")" : "",
                $"Set the environment variable {variable}{form}."),
        ];
    }

    /// <summary>The variable that is read already, of which the secret is the default.</summary>
    private static string? VariableRead(ExpressionSyntax? before) =>
        before is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call && NameOf(call) == "GetEnvironmentVariable"
            && arguments[0].Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            && SyntaxFacts.IsValidIdentifier(literal.Token.ValueText)
            ? literal.Token.ValueText
            : null;

    /// <summary>To set a variable to what it holds is no fix.</summary>
    private static bool IsPutIntoVariable(ExpressionSyntax value) =>
        value.Ancestors().TakeWhile(node => node is not StatementSyntax).OfType<InvocationExpressionSyntax>().Any(call => NameOf(call) == "SetEnvironmentVariable");

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
