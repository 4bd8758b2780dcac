using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Analyzers;

/// <summary>
/// Tells which additional files are configuration. Projects hand the compiler additional files of many kinds for other analyzers;
/// only those that are marked, or whose name is well known, are scanned.
/// </summary>
internal static class ConfigurationFiles
{
    private const string Marker = "build_metadata.AdditionalFiles.KeyLint";

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "local.settings.json", "launchSettings.json", "secrets.json", ".env", "app.config", "web.config", "nuget.config",
    };

    /// <summary>Whether a file is to be scanned.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="options">Its options, with the metadata of its item.</param>
    public static bool Contains(string path, AnalyzerConfigOptions options) =>
        options.TryGetValue(Marker, out var mark) && mark.Length > 0 ? IsTrue(mark) : IsWellKnown(path);

    private static bool IsTrue(string mark) => mark.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    private static bool IsWellKnown(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return Names.Contains(name)
            || name.StartsWith(".env.", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
    }
}
