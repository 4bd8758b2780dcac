using System.Collections.Immutable;
using KeyLint.Analyzers.Folding;
using KeyLint.Analyzers.Places;
using KeyLint.Analyzers.Reporting;
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
            var sinks = new Lazy<SinkIndex>(() => SinkIndex.Create(start.Compilation, Scanner.BuiltIn.Rules));
            var constants = new Lazy<ConstantNames>(() => ConstantNames.Create(start.Compilation));
            start.RegisterSemanticModelAction(model => Analyze(model, sinks, constants));
        });
    }

    private static void Analyze(SemanticModelAnalysisContext context, Lazy<SinkIndex> sinks, Lazy<ConstantNames> constants)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var options = new FileOptions(provider.GetOptions(tree));
        if (!options.IsEnabled)
        {
            return;
        }

        var text = ConstantFolder.Fold(context.SemanticModel, constants, context.CancellationToken);
        var path = ProjectPath.Of(tree.FilePath, provider.GlobalOptions);
        var places = new SymbolPlaceSource(context.SemanticModel, text, sinks, context.CancellationToken);
        var result = Scanner.BuiltIn.Scan(new Engine.Text.SourceText(text.Content, path), places, identify: false);
        foreach (var finding in result.Findings)
        {
            if (finding.Confidence >= options.Minimum && !text.IsSaidElsewhere(finding))
            {
                var span = TextSpan.FromBounds(text.ToOriginalStart(finding.Start), text.ToOriginalEnd(finding.End));
                context.ReportDiagnostic(FindingDiagnostic.Create(Descriptors.ForSource(finding.Rule.Diagnostic), finding, Location.Create(tree, span)));
            }
        }
    }
}
