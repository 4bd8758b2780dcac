using System.Collections.Immutable;
using KeyLint.Analyzers.Reporting;
using KeyLint.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.Analyzers.Endpoints;

/// <summary>Finds addresses of exchanges, brokers and chains that are called without encryption.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InsecureEndpointAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] SitesForPeople = ["www.", "docs.", "doc.", "support.", "help.", "blog.", "status."];

    private static readonly string[] Comparers = ["StartsWith", "EndsWith", "Contains", "Equals", "IndexOf", "Replace", "IsMatch"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.InsecureEndpoint);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();

        // The text is searched: a visit to each literal would make the compiler walk through every tree.
        context.RegisterSyntaxTreeAction(static tree => Analyze(tree));
    }

    private static void Analyze(SyntaxTreeAnalysisContext context)
    {
        // An address has no character that a literal would escape, so that it stands in the source as it is.
        var text = context.Tree.GetText(context.CancellationToken).ToString();
        foreach (var endpoint in InsecureEndpoint.In(text))
        {
            if (ProviderHosts.Find(endpoint.Host) is { } provider
                && !IsForPeople(endpoint.Host)
                && IsInLiteral(context.Tree.GetRoot(context.CancellationToken).FindToken(endpoint.Start), endpoint)
                && new FileSettings(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree)).IsEnabled)
            {
                var span = new TextSpan(endpoint.Start, endpoint.Length);
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.InsecureEndpoint, Location.Create(context.Tree, span), provider, endpoint.Scheme + "s"));
            }
        }
    }

    /// <summary>Sites and documents are linked to, and no key is sent there, but where a rule names the very host.</summary>
    private static bool IsForPeople(string host) => !ProviderHosts.IsListed(host) && Array.Exists(SitesForPeople, site => host.StartsWith(site, StringComparison.Ordinal));

    /// <summary>Whether a token is a literal that may be called, and not one that addresses are compared with or replaced by.</summary>
    private static bool IsInLiteral(SyntaxToken token, InsecureEndpoint endpoint) =>
        token.Span.Contains(endpoint.Start)
        && !(token.Parent?.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            && Comparers.Contains(access.Name.Identifier.ValueText))
        && (token.IsKind(SyntaxKind.InterpolatedStringTextToken)
            || token.Parent?.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression);
}
