using System.Collections.Immutable;
using System.Text;

namespace KeyLint.Cli.Completions;

/// <summary>The scripts that lie in this folder. Each asks <c>keylint [suggest:POSITION] LINE</c>, so none grows old when the grammar does.</summary>
internal static class CompletionScripts
{
    /// <summary>The shells there is a script for.</summary>
    public static ImmutableArray<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script of a shell.</summary>
    /// <param name="shell">One of <see cref="Shells"/>.</param>
    public static string Of(string shell)
    {
        using var stream = typeof(CompletionScripts).Assembly.GetManifestResourceStream($"completions/{shell}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
