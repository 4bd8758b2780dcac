using System.Collections.Immutable;
using KeyLint.Analyzers.Reporting;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SourceText = Microsoft.CodeAnalysis.Text.SourceText;

namespace KeyLint.Analyzers.Settings;

/// <summary>Tells of settings that are not understood: a misspelt key would else be a protection that nobody has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.UnknownSetting);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            foreach (var file in start.Options.AdditionalFiles)
            {
                if (SettingsFile.IsConfiguration(file.Path))
                {
                    Check(start, file, SettingsFile.Configurations);
                }
                else if (SettingsFile.IsLedger(file.Path))
                {
                    Check(start, file, SettingsFile.Ledgers);
                }
            }

            start.RegisterCompilationEndAction(static end => CheckOptions(end));
        });
    }

    private static void Check<T>(CompilationStartAnalysisContext start, AdditionalText file, SourceTextValueProvider<SettingsFile<T>> provider)
        where T : class
    {
        if (file.GetText(start.CancellationToken) is not { } text || !start.TryGetValue(text, provider, out var read) || read.Problems.IsEmpty)
        {
            return;
        }

        start.RegisterAdditionalFileAction(context =>
        {
            if (context.AdditionalFile != file)
            {
                return;
            }

            foreach (var problem in read.Problems)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnknownSetting, LocationOf(file.Path, text, problem), problem.Reason));
            }
        });
    }

    private static Location LocationOf(string path, SourceText text, RuleProblem problem)
    {
        var line = text.Lines[Math.Min(problem.Line, text.Lines.Count) - 1];
        var span = TextSpan.FromBounds(Math.Min(line.Start + problem.Column - 1, line.End), line.End);
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }

    /// <summary>The compiler does not tell in which file an option stands: each wrong one is told once a compilation.</summary>
    private static void CheckOptions(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var problems = new SortedSet<string>(StringComparer.Ordinal);
        Check(provider.GlobalOptions, problems);
        var known = new HashSet<AnalyzerConfigOptions>();
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            if (provider.GetOptions(tree) is var options && known.Add(options))
            {
                Check(options, problems);
            }
        }

        foreach (var file in context.Options.AdditionalFiles)
        {
            if (provider.GetOptions(file) is var options && known.Add(options))
            {
                Check(options, problems);
            }
        }

        foreach (var problem in problems)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnknownSetting, Location.None, OpaqueWords.Mask(problem)));
        }
    }

    private static void Check(AnalyzerConfigOptions options, SortedSet<string> problems)
    {
        foreach (var key in options.Keys)
        {
            if (!key.StartsWith(OptionKeys.Prefix, StringComparison.OrdinalIgnoreCase) || !options.TryGetValue(key, out var value))
            {
                continue;
            }

            if (!OptionKeys.All.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                var nearest = NearestIds.Of(key, OptionKeys.All);
                problems.Add($"unknown option '{key}'" + (nearest.Count > 0 ? $"; did you mean '{nearest[0]}'?" : $"; expected one of {string.Join(", ", OptionKeys.All)}"));
            }
            else if (OptionKeys.Expected(key.ToLowerInvariant(), value) is { } expected)
            {
                // Somebody may have written a secret where its fingerprint or its name belongs.
                var found = OptionKeys.IsList(key.ToLowerInvariant()) ? "something else" : $"'{value}'";
                problems.Add($"expected {expected} for '{key}', found {found}");
            }
        }
    }
}
