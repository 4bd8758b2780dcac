using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Analyzers.Configuration;

/// <summary>How a file leaves the machine with what the project builds, as the package's targets read it from the project's items.</summary>
internal static class Shipping
{
    private const string Metadata = "build_metadata.AdditionalFiles.KeyLintShipped";

    private static readonly (string Way, string Words)[] Ways =
    [
        ("output", "copied to the output directory"),
        ("publish", "published"),
        ("package", "packed"),
        ("assembly", "embedded in the assembly"),
    ];

    /// <summary>The ways in words: <c>copied to the output directory and published</c>.</summary>
    /// <param name="options">The file's options, with the metadata of its item.</param>
    /// <returns>The words; empty for a file that stays where it is.</returns>
    public static string Describe(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(Metadata, out var value))
        {
            return "";
        }

        var given = value.Split(',').Select(way => way.Trim()).ToList();
        var words = Ways.Where(way => given.Contains(way.Way)).Select(way => way.Words).ToList();
        var last = words.Count - 1;
        return last <= 0 ? string.Concat(words) : string.Join(", ", words.Take(last)) + " and " + words[last];
    }
}
