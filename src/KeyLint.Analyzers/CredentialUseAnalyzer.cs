using System.Collections.Immutable;
using KeyLint.Analyzers.Endpoints;
using KeyLint.Analyzers.Flow;
using KeyLint.Analyzers.Places;
using KeyLint.Analyzers.Reporting;
using KeyLint.Analyzers.Settings;
using KeyLint.Engine.Evidence.Filtering;
using KeyLint.Engine.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Analyzers;

/// <summary>
/// Finds what is done with credentials that should not be. Searches each tree's text for words that give it away, and looks at
/// nodes and symbols only where one stands.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CredentialUseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.CredentialOutput, Descriptors.CertificateValidation, Descriptors.CredentialInUrl, Descriptors.Withdrawal);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var project = ProjectSettings.Create(start);
            var sinks = new Lazy<SinkIndex>(() => SinkIndex.Create(start.Compilation, project.Rules));
            var messages = new Lazy<LoggerMessages>(() => LoggerMessages.Create(start.Compilation));
            start.RegisterSemanticModelAction(model => Analyze(model, project, sinks, messages));
        });
    }

    private static void Analyze(SemanticModelAnalysisContext context, ProjectSettings project, Lazy<SinkIndex> sinks, Lazy<LoggerMessages> messages)
    {
        var (model, cancellation) = (context.SemanticModel, context.CancellationToken);
        var options = new FileSettings(context.Options.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree));

        // What tests print, send and trust they have made up.
        if (!options.IsEnabled || (options.Minimum > Confidence.Low && TestPaths.IsTest(project.PathOf(model.SyntaxTree.FilePath, options))))
        {
            return;
        }

        var text = model.SyntaxTree.GetText(cancellation).ToString();
        var root = model.SyntaxTree.GetRoot(cancellation);
        Follow(context, text, root, sinks, messages);
        CertificateChecks.Report(context, text, root);
        Withdrawals.Report(context, text, root);
    }

    private static void Follow(SemanticModelAnalysisContext context, string text, SyntaxNode root, Lazy<SinkIndex> sinks, Lazy<LoggerMessages> messages)
    {
        var mentions = SecretMentions.In(text);
        if (mentions is null && !SinkSources.MayBeIn(text, sinks.Value))
        {
            return;
        }

        var uses = new NameUses(text, root);
        var flow = new CredentialFlow(context, uses, sinks, messages);
        foreach (var mention in mentions ?? [])
        {
            var token = root.FindToken(mention.Start);
            if (token.Span.Contains(mention.Start) && Source.Of(mention, token) is { } source)
            {
                flow.Follow(source);
            }
        }

        foreach (var source in SinkSources.In(text, root, sinks.Value, uses))
        {
            flow.Follow(source);
        }
    }
}
