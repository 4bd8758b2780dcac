using System.Collections.Immutable;
using KeyLint.Analyzers.Reporting;
using KeyLint.Analyzers.Settings;
using KeyLint.Engine.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.Analyzers.Configuration;

/// <summary>Finds credentials in the configuration files that the package, or the project itself, hands to the compiler.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationSecretAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.ConfigurationCredential, Descriptors.ShippedCredential, Descriptors.UnscannedConfiguration);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var distinct = Distinct(start.Options.AdditionalFiles);
            var project = ProjectSettings.Create(start);
            start.RegisterAdditionalFileAction(file => Analyze(file, distinct, project));
        });
    }

    /// <summary>Of files that were handed over twice, one.</summary>
    private static ImmutableHashSet<AdditionalText> Distinct(ImmutableArray<AdditionalText> files) =>
        files.GroupBy(file => file.Path, StringComparer.Ordinal).Select(same => same.First()).ToImmutableHashSet();

    private static void Analyze(AdditionalFileAnalysisContext context, ImmutableHashSet<AdditionalText> distinct, ProjectSettings project)
    {
        var file = context.AdditionalFile;
        var config = context.Options.AnalyzerConfigOptionsProvider.GetOptions(file);
        var options = new FileSettings(config);
        if (!options.IsEnabled
            || !ConfigurationFiles.Contains(file.Path, config)
            || !distinct.Contains(file)
            || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        if (Readability.ObstacleOf(text) is { Length: > 0 } obstacle)
        {
            var start = Location.Create(file.Path, default, default);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnscannedConfiguration, start, obstacle));
            return;
        }

        var content = text.ToString();
        var findings = project.Scan(content, file.Path, options).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        var directives = project.Directives(content, file.Path, options);
        findings.RemoveAll(finding => project.IsAllowed(finding, directives, TextSpan.FromBounds(finding.Start, finding.End)));
        foreach (var finding in findings)
        {
            context.ReportDiagnostic(FindingDiagnostic.Create(
                Descriptors.ConfigurationCredential, finding, Locate(file, text, finding), VariableName.Of(finding), directives.Faulty(finding.Start, finding.End)));
        }

        if (findings.Count > 0 && Shipping.Describe(config) is { Length: > 0 } ways)
        {
            var first = findings[0];
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ShippedCredential, Locate(file, text, first), Wording.NameOf(first), ways));
        }
    }

    private static Location Locate(AdditionalText file, SourceText text, Finding finding)
    {
        var span = TextSpan.FromBounds(finding.Start, finding.End);
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
