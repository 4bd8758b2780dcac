using System.Globalization;
using KeyLint.Engine.Findings;

namespace KeyLint.Cli.LedgerCommands.Import;

/// <summary>
/// Reads <c>.gitleaksignore</c>: a line each <c>commit:file:rule:line</c>, or <c>file:rule:line</c> for any commit; <c>#</c> begins a comment.
/// Source: <c>AddGitleaksIgnore</c> in <c>detect/detect.go</c> of github.com/gitleaks/gitleaks.
/// </summary>
internal static class GitleaksIgnore
{
    private const string Reason = "listed in .gitleaksignore";

    public static Baseline Read(string text) => new(
    [
        .. text.Split('\n').Index()
            .Select(line => (Number: line.Index + 1, Text: line.Item.Trim()))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Select(line => Entry(line.Number, line.Text)),
    ]);

    private static BaselineEntry Entry(int number, string line)
    {
        // A path may hold colons too: what is known of both ends is cut off.
        var parts = line.Split(':');
        var isOfCommit = parts.Length > 3 && parts[0].Length is 40 or 64 && parts[0].All(char.IsAsciiHexDigit);
        return parts.Length >= 3 && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new BaselineEntry(BaselinePath.Of(string.Join(':', parts[(isOfCommit ? 1 : 0)..^2])), at, parts[^2])
            {
                Commit = isOfCommit ? parts[0].ToLowerInvariant() : "",
                IsOfAnyCommit = !isOfCommit,
                GoesByPlace = true,
                State = LedgerState.Accepted,
                Reason = Reason,
            }
            : new BaselineEntry("line", number, "of the file")
            {
                Obstacle = "expected commit:file:rule:line, or file:rule:line",
            };
    }
}
