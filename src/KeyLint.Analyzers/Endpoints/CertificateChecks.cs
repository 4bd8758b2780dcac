using KeyLint.Analyzers.Flow;
using KeyLint.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Analyzers.Endpoints;

/// <summary>
/// Finds callbacks that accept every certificate. A callback is known by its type: a delegate that is told what is wrong with a
/// certificate and says whether to go on, whichever library takes it.
/// </summary>
internal static class CertificateChecks
{
    /// <summary>Members and types of such callbacks have the first in their names; the second is a constructor that takes one.</summary>
    private static readonly string[] Words = ["ValidationCallback", "new SslStream("];

    public static void Report(SemanticModelAnalysisContext context, string text, SyntaxNode root)
    {
        HashSet<int>? reported = null;
        AlwaysTrue? always = null;
        foreach (var word in Words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                var start = Identifiers.StartOf(text, at);
                var token = root.FindToken(start);
                foreach (var callback in token.SpanStart == start ? CallbacksAt(token) : [])
                {
                    if (IsJudge(context.SemanticModel.GetTypeInfo(callback, context.CancellationToken).ConvertedType)
                        && !IsServers(context, callback)
                        && (always ??= new AlwaysTrue(context.SemanticModel, context.CancellationToken)).Is(callback)
                        && (reported ??= []).Add(callback.SpanStart))
                    {
                        context.ReportDiagnostic(Diagnostic.Create(Descriptors.CertificateValidation, callback.GetLocation()));
                    }
                }
            }
        }
    }

    /// <summary>What is given to the member, parameter or constructor that a token names or begins.</summary>
    private static IEnumerable<ExpressionSyntax> CallbacksAt(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access } when assignment.Left == access => [assignment.Right],
        IdentifierNameSyntax { Parent: AssignmentExpressionSyntax assignment } name when assignment.Left == name => [assignment.Right],
        IdentifierNameSyntax { Parent: NameColonSyntax { Parent: ArgumentSyntax argument } } => [argument.Expression],
        IdentifierNameSyntax { Parent: ObjectCreationExpressionSyntax creation } => [creation],
        ObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments.Select(argument => argument.Expression),
        _ => [],
    };

    private static bool IsJudge(ITypeSymbol? type) =>
        type is INamedTypeSymbol { DelegateInvokeMethod: { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters: var parameters } }
        && parameters.Any(parameter => parameter.Type is { Name: "SslPolicyErrors" } errors && errors.ContainingNamespace?.ToDisplayString() == "System.Net.Security");

    /// <summary>A server that takes every client's certificate gives nothing away by that.</summary>
    private static bool IsServers(SemanticModelAnalysisContext context, ExpressionSyntax callback) => callback.Parent switch
    {
        AssignmentExpressionSyntax assignment =>
            context.SemanticModel.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol is { ContainingType.Name: "SslServerAuthenticationOptions" },
        ArgumentSyntax => callback.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.ToString() is { } member
            && member.Contains("AuthenticateAsServer") && !member.Contains("AuthenticateAsClient"),
        _ => false,
    };
}
