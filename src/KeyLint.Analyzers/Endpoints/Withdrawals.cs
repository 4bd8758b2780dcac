using KeyLint.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.Analyzers.Endpoints;

/// <summary>Finds calls that send funds out of an account at an exchange: by the path of the endpoint, or by the method of a library.</summary>
internal static class Withdrawals
{
    /// <summary>Every path and every method has it, whatever the first letter's case.</summary>
    private const string Word = "ithdraw";

    public static void Report(SemanticModelAnalysisContext context, string text, SyntaxNode root)
    {
        for (var at = text.IndexOf(Word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Word, at + Word.Length, StringComparison.Ordinal))
        {
            var token = root.FindToken(at);
            if (!token.Span.Contains(at))
            {
                continue;
            }

            if (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            {
                if (WithdrawalPaths.Find(token.Text, at - token.SpanStart, text) is { } path)
                {
                    Report(context, Location.Create(root.SyntaxTree, new TextSpan(token.SpanStart + path.Start, path.Length)), path.Provider);
                }
            }
            else if (token.Parent is SimpleNameSyntax name && CallOf(name) is { } call && WithdrawalMethods.MayBeOne(name.Identifier.ValueText)
                && context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol method && WithdrawalMethods.OwnerOf(method) is { } owner)
            {
                Report(context, name.GetLocation(), owner);
            }
        }
    }

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == name && call.Expression == access => call,
        MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
        InvocationExpressionSyntax call when call.Expression == name => call,
        _ => null,
    };

    private static void Report(SemanticModelAnalysisContext context, Location location, string owner) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Withdrawal, location, owner));
}
