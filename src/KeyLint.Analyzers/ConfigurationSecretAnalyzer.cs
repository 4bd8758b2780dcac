using System.Collections.Immutable;
using KeyLint.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.Analyzers;

/// <summary>Finds credentials in the configuration files that the package, or the project itself, hands to the compiler.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationSecretAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.ConfigurationCredential);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static file => Analyze(file));
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var config = provider.GetOptions(file);
        var options = new FileOptions(config);
        if (!options.IsEnabled || !ConfigurationFiles.Contains(file.Path, config) || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        var path = ProjectPath.Of(file.Path, provider.GlobalOptions);
        var result = Scanner.BuiltIn.Scan(new Engine.Text.SourceText(text.ToString(), path), identify: false);
        foreach (var finding in result.Findings)
        {
            if (finding.Confidence >= options.Minimum)
            {
                var span = TextSpan.FromBounds(finding.Start, finding.End);
                var location = Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
                context.ReportDiagnostic(FindingDiagnostic.Create(Descriptors.ConfigurationCredential, finding, location));
            }
        }
    }
}
