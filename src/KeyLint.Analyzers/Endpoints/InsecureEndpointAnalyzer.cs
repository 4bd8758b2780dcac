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
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.InsecureEndpoint);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            Analyze,
            SyntaxKind.StringLiteralExpression,
            SyntaxKind.Utf8StringLiteralExpression,
            SyntaxKind.InterpolatedStringText);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        // An address has no character that a literal would escape, so that it stands in the source as it is.
        var token = context.Node is LiteralExpressionSyntax literal ? literal.Token : ((InterpolatedStringTextSyntax)context.Node).TextToken;
        foreach (var endpoint in InsecureEndpoint.In(token.Text))
        {
            if (ProviderHosts.Find(endpoint.Host) is { } provider && new FileSettings(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Node.SyntaxTree)).IsEnabled)
            {
                var span = new TextSpan(token.SpanStart + endpoint.Start, endpoint.Length);
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.InsecureEndpoint, Location.Create(context.Node.SyntaxTree, span), provider, endpoint.Scheme + "s"));
            }
        }
    }
}
