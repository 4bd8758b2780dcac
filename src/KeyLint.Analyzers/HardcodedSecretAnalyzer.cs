using System.Collections.Immutable;
using KeyLint.Analyzers.Folding;
using KeyLint.Analyzers.Places;
using KeyLint.Analyzers.Reporting;
using KeyLint.Analyzers.Settings;
using KeyLint.Engine.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.Analyzers;

/// <summary>Finds secrets in source. Hands each tree's text to the engine, and lends it what symbols tell about places.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardcodedSecretAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.InSource;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Generated files are written from real inputs; those inputs are where a secret must be fixed.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var project = ProjectSettings.Create(start);
            var sinks = new Lazy<SinkIndex>(() => SinkIndex.Create(start.Compilation, project.Rules));
            var constants = new Lazy<ConstantNames>(() => ConstantNames.Create(start.Compilation));
            start.RegisterSemanticModelAction(model => Analyze(model, project, sinks, constants));
        });
    }

    private static void Analyze(SemanticModelAnalysisContext context, ProjectSettings project, Lazy<SinkIndex> sinks, Lazy<ConstantNames> constants)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var options = new FileSettings(context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));
        if (!options.IsEnabled)
        {
            return;
        }

        var text = ConstantFolder.Fold(context.SemanticModel, constants, context.CancellationToken);
        var places = new SymbolPlaceSource(context.SemanticModel, text, sinks, context.CancellationToken);
        var findings = project.Scan(text.Content, tree.FilePath, options, places).Where(finding => !text.IsSaidElsewhere(finding)).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        var directives = project.Directives(text.Source, tree.FilePath, options);
        findings.RemoveAll(finding => project.IsAllowed(finding, directives, SpanOf(finding)));
        var names = VariableNames.Of(findings, places);
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            var span = SpanOf(finding);
            var descriptor = Descriptors.ForSource(finding.Rule.Diagnostic);
            context.ReportDiagnostic(FindingDiagnostic.Create(descriptor, finding, Location.Create(tree, span), names[i], directives.Faulty(span.Start, span.End)));
        }

        TextSpan SpanOf(Finding finding) => TextSpan.FromBounds(text.ToOriginalStart(finding.Start), text.ToOriginalEnd(finding.End));
    }
}
