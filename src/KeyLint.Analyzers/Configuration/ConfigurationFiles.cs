using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Analyzers.Configuration;

/// <summary>
/// Tells which additional files are configuration. Projects hand the compiler additional files of many kinds for other analyzers;
/// only those that are marked, or whose name is well known, are scanned.
/// </summary>
internal static class ConfigurationFiles
{
    private const string Marker = "build_metadata.AdditionalFiles.KeyLint";

    /// <summary>
    /// The names that the package's own set has, for hosts that do not run its targets; and pages of Razor, which the SDK hands over: of them the compiler sees
    /// only what is generated.
    /// </summary>
    private static readonly Regex WellKnown = new(
        @"(^|/)("
        + @"appsettings[^/]*\.json|launchSettings[^/]*\.json|local\.settings[^/]*\.json|secrets[^/]*\.json"
        + @"|\.env[^/]*|[^/]+\.(env|config|pubxml|ini|toml|properties)"
        + @"|(docker-)?compose[^/]*\.ya?ml|\.github/workflows/[^/]+\.ya?ml|(\.gitlab-ci|azure-pipelines|bitbucket-pipelines)[^/]*\.ya?ml"
        + @"|[^/]+\.(razor|cshtml)"
        + @")$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether a file is to be scanned.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="options">Its options, with the metadata of its item.</param>
    public static bool Contains(string path, AnalyzerConfigOptions options) =>
        options.TryGetValue(Marker, out var mark) && mark.Length > 0 ? IsTrue(mark) : WellKnown.IsMatch(path.Replace('\\', '/'));

    private static bool IsTrue(string mark) => mark.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
}
