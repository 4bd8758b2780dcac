using KeyLint.Engine.Directives;
using KeyLint.Engine.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RuleSet = KeyLint.Engine.Rules.RuleSet;

namespace KeyLint.Analyzers.Settings;

/// <summary>What applies to one compilation: the rules, with those of <c>keylint.json</c>, and the ledger. A file that is wrong counts as none; <see cref="SettingsAnalyzer"/> tells of it.</summary>
/// <param name="rules">The active rules; null for those that ship.</param>
/// <param name="ledger">The register of known findings.</param>
/// <param name="options">The options of the compilation.</param>
internal sealed class ProjectSettings(RuleSet? rules, Ledger ledger, AnalyzerConfigOptionsProvider options)
{
    private const string IsTestProject = "build_property.IsTestProject";

    private readonly bool isTest = options.GlobalOptions.TryGetValue(IsTestProject, out var value) && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The active rules. Those that ship are read when first asked for: a compilation may have nothing to scan.</summary>
    public RuleSet Rules => rules ?? RuleSet.BuiltIn;

    /// <summary>Reads the settings of a compilation; each file once, however often a compilation is made.</summary>
#pragma warning disable RS1012 // The context is asked for what it keeps of a text; the caller registers.
    public static ProjectSettings Create(CompilationStartAnalysisContext context)
#pragma warning restore RS1012
    {
        RuleSet? rules = null;
        var ledger = Ledger.Empty;
        foreach (var file in context.Options.AdditionalFiles)
        {
            if (SettingsFile.IsConfiguration(file.Path) && Text(file, context.CancellationToken) is { } configuration
                && context.TryGetValue(configuration, SettingsFile.Configurations, out var read))
            {
                rules = read.Value ?? rules;
            }
            else if (SettingsFile.IsLedger(file.Path) && Text(file, context.CancellationToken) is { } text
                && context.TryGetValue(text, SettingsFile.Ledgers, out var entries))
            {
                ledger = entries.Value ?? ledger;
            }
        }

        return new ProjectSettings(rules, ledger, context.Options.AnalyzerConfigOptionsProvider);
    }

    /// <summary>Scans a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">As the compiler knows it.</param>
    /// <param name="file">The options of its file.</param>
    /// <param name="insight">Knows more about places, or null.</param>
    /// <returns>What is to be reported.</returns>
    public IEnumerable<Finding> Scan(string text, string path, FileSettings file, Engine.Evidence.Places.IPlaceSource? insight = null)
    {
        var allowed = file.AllowedFingerprints;
        var identify = !allowed.IsEmpty || !ledger.Entries.IsEmpty;
        var source = new Engine.Text.SourceText(text, PathOf(path, file));
        var result = Scanner.For(Rules, file.SecretNames).Scan(source, insight, identify: identify);
        return result.Findings.IsEmpty
            ? []
            : result.Findings.Where(finding => finding.Confidence >= file.Minimum && !(identify && (allowed.Contains(finding.Fingerprint) || ledger.IsClosed(finding.Fingerprint))));
    }

    /// <summary>The comments of a text that allow findings.</summary>
    /// <param name="text">The text as it is written: in one that was folded, lines are not what they were.</param>
    /// <param name="path">As the compiler knows it.</param>
    /// <param name="file">The options of its file.</param>
    public DirectiveIndex Directives(string text, string path, FileSettings file) =>
        DirectiveIndex.Of(new Engine.Text.SourceText(text, PathOf(path, file)), Rules, file.ForeignDirectives);

    /// <summary>Whether a comment allows a finding. Where the ledger says something of it, that counts.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="directives">The comments of its text.</param>
    /// <param name="span">Where it is written.</param>
    public bool IsAllowed(Finding finding, DirectiveIndex directives, TextSpan span) =>
        !ledger.Entries.ContainsKey(finding.Fingerprint) && directives.Allowing(finding.Rule, span.Start, span.End) is not null;

    /// <summary>The path as evidence: below a folder of tests, where the project says that it is one.</summary>
    /// <param name="path">As the compiler knows it.</param>
    /// <param name="file">The options of its file.</param>
    public string PathOf(string path, FileSettings file)
    {
        var relative = ProjectPath.Of(path, options.GlobalOptions);
        return file.IsTest ?? isTest ? "tests/" + relative : relative;
    }

    private static Microsoft.CodeAnalysis.Text.SourceText? Text(AdditionalText file, CancellationToken cancellation) => file.GetText(cancellation);
}
