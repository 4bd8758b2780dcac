using System.Collections.Immutable;
using KeyLint.Analyzers.Reporting;
using KeyLint.Analyzers.Settings;
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
        context.RegisterCompilationStartAction(static start =>
        {
            var project = ProjectSettings.Create(start);
            start.RegisterAdditionalFileAction(file => Analyze(file, project));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, ProjectSettings project)
    {
        var file = context.AdditionalFile;
        var config = context.Options.AnalyzerConfigOptionsProvider.GetOptions(file);
        var options = new FileSettings(config);
        if (!options.IsEnabled || !ConfigurationFiles.Contains(file.Path, config) || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var finding in project.Scan(text.ToString(), file.Path, options))
        {
            var span = TextSpan.FromBounds(finding.Start, finding.End);
            var location = Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
            context.ReportDiagnostic(FindingDiagnostic.Create(Descriptors.ConfigurationCredential, finding, location));
        }
    }
}
