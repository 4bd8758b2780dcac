using KeyLint.Engine.Findings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Analyzers;

/// <summary>What <c>.editorconfig</c> says about one file.</summary>
internal readonly struct FileOptions(AnalyzerConfigOptions options)
{
    private const string Enabled = "keylint.enabled";

    private const string MinimumConfidence = "keylint.minimum_confidence";

    /// <summary>Whether the file is scanned at all.</summary>
    public bool IsEnabled => !(options.TryGetValue(Enabled, out var value) && value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase));

    /// <summary>The least confidence that is reported; medium unless set to <c>low</c> or <c>high</c>.</summary>
    public Confidence Minimum
    {
        get
        {
            var value = options.TryGetValue(MinimumConfidence, out var text) ? text.Trim() : "";
            return value.Equals("low", StringComparison.OrdinalIgnoreCase) ? Confidence.Low
                : value.Equals("high", StringComparison.OrdinalIgnoreCase) ? Confidence.High
                : Confidence.Medium;
        }
    }
}
