using System.Collections.Immutable;
using KeyLint.Engine.Configuration;
using KeyLint.Engine.Findings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Analyzers.Settings;

/// <summary>What <c>.editorconfig</c> and <c>.globalconfig</c> say about one file. A value that is not understood counts as none; <see cref="SettingsAnalyzer"/> tells of it.</summary>
internal readonly struct FileSettings(AnalyzerConfigOptions options)
{
    /// <summary>Whether the file is scanned at all.</summary>
    public bool IsEnabled => !Is(OptionKeys.Enabled, "false");

    /// <summary>Whether comments of other scanners allow findings too.</summary>
    public bool ForeignDirectives => Is(OptionKeys.ForeignDirectives, "true");

    /// <summary>The least confidence that is reported; medium unless set to <c>low</c> or <c>high</c>.</summary>
    public Confidence Minimum =>
        Is(OptionKeys.MinimumConfidence, "low") ? Confidence.Low
        : Is(OptionKeys.MinimumConfidence, "high") ? Confidence.High
        : Confidence.Medium;

    /// <summary>Whether the file is one of a test project; null where that is left to the project.</summary>
    public bool? IsTest => Is(OptionKeys.TestProject, "true") ? true : Is(OptionKeys.TestProject, "false") ? false : null;

    /// <summary>Further names that announce a secret.</summary>
    public ImmutableArray<string> SecretNames => OptionKeys.List(options, OptionKeys.SecretNames).Where(ConfigurationFile.IsName).ToImmutableArray();

    /// <summary>Fingerprints that are not reported.</summary>
    public ImmutableArray<string> AllowedFingerprints => OptionKeys.List(options, OptionKeys.AllowedFingerprints);

    private bool Is(string key, string value) => options.TryGetValue(key, out var text) && text.AsSpan().Trim().Equals(value.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
