using KeyLint.Cli.Scanning;
using KeyLint.Engine.Text;

namespace KeyLint.Cli.LedgerCommands.Import;

/// <summary>
/// Reads a JSON report of gitleaks 8, which <c>--baseline-path</c> takes: a list of findings with <c>File</c>, <c>StartLine</c>, <c>Commit</c> and
/// <c>Secret</c>, which is in clear unless it was redacted. Source: <c>report/finding.go</c> of github.com/gitleaks/gitleaks.
/// </summary>
internal static class GitleaksReport
{
    private const string Redacted = "REDACTED";

    /// <summary>What stands for the rest of a secret that was redacted in part.</summary>
    private const string Mask = "...";

    public static Baseline Read(BaselineText text)
    {
        var items = text.Parse().Items;
        return new Baseline(
            [.. items.Select(item => Entry(text, text.Expect(item, JsonKind.Object, "an item of the list")))],
            HoldsSecrets: items.Any(item => !IsRedacted(text.Text(item, "Secret"))));
    }

    private static BaselineEntry Entry(BaselineText text, JsonNode item)
    {
        var rule = text.Text(item, "RuleID");
        var secret = text.Text(item, "Secret");
        var (start, end) = (text.Number(item, "StartColumn"), text.Number(item, "EndColumn"));
        return new BaselineEntry(BaselinePath.Of(text.Get(item, "File", JsonKind.String).Text), text.Number(item, "StartLine"), rule)
        {
            Commit = text.Text(item, "Commit").ToLowerInvariant(),
            Digest = IsRedacted(secret) ? "" : SecretDigests.Of(secret),

            // A key that spans lines is taken from a patch, whose lines may end otherwise.
            GoesByPlace = IsRedacted(secret) || secret.Contains('\n', StringComparison.Ordinal),
            Columns = end > start && start > 0 ? (start, end) : null,
            Reason = "known to gitleaks",
        };
    }

    private static bool IsRedacted(string secret) => secret is "" or Redacted || secret.EndsWith(Mask, StringComparison.Ordinal);
}
