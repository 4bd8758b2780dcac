using System.Collections.Immutable;
using System.Text;
using KeyLint.Cli.Scanning;
using KeyLint.Engine.Text;

namespace KeyLint.Cli.LedgerCommands.Import;

/// <summary>A baseline of another scanner.</summary>
/// <param name="Entries">In the file's order.</param>
/// <param name="HoldsSecrets">Whether the file holds secrets in clear.</param>
internal sealed record Baseline(ImmutableArray<BaselineEntry> Entries, bool HoldsSecrets = false)
{
    /// <summary>Reads a baseline of detect-secrets or gitleaks; what it is shows in its first character.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="UsageException">It cannot be read.</exception>
    /// <exception cref="TextFormatException">It is not of such a format.</exception>
    public static Baseline Read(string file)
    {
        var text = Encoding.UTF8.GetString(InputFile.Bytes(file)).TrimStart('\uFEFF');
        return text.AsSpan().TrimStart() switch
        {
            ['{', ..] => DetectSecretsBaseline.Read(new BaselineText(file, text)),
            ['[', ..] => GitleaksReport.Read(new BaselineText(file, text)),
            _ => GitleaksIgnore.Read(text) is var lines && (lines.Entries.IsEmpty || lines.Entries.Any(entry => entry.Obstacle.Length == 0))
                ? lines
                : throw new UsageException($"{file}: expected a baseline of detect-secrets, a JSON report of gitleaks or a .gitleaksignore, found something else"),
        };
    }
}
