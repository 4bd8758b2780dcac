using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Brief;

/// <summary>What to do: take it out, keep it elsewhere, and revoke it if it was ever seen; and what if it is no secret.</summary>
internal static class ShortAdvice
{
    private const int MostIds = 5;

    public static IEnumerable<string> Of(Gate gate, ImmutableArray<Alert> alerts)
    {
        yield return gate switch
        {
            // From the root, which is where the hook runs and not always who reads this.
            Gate.Commit => $"Unstage:  git reset -q -- {CopiedFiles.Of(alerts.SelectMany(alert => alert.Places)) ?? "FILE, for each file above"}",
            Gate.Message => "Rewrite:  leave it out of the message; what you wrote is still in the editor's file, .git/COMMIT_EDITMSG",
            Gate.Push or Gate.Receive => Rewrite(alerts),
            _ => "Remove:   take it out of the files; what was ever committed stays in the history",
        };
        yield return "Move:     keep it in a secret store or an environment variable, and read it from there";
        yield return Revoke(gate, alerts);
        yield return $"No secret? keylint ledger mark false-positive {string.Join(' ', Ids(alerts))} --reason WHY{(gate == Gate.Commit ? " && git add :/keylint.ledger.json" : "")}";
    }

    private static string Rewrite(ImmutableArray<Alert> alerts) =>
        (alerts.All(alert => alert.Places.All(place => place.Source == Sources.TagMessage))
            ? "Rewrite:  git tag -d TAG, and make the tag again without it\n"
            : "Rewrite:  on the branch that is pushed, if its last commit brought it in: take it out of the file, then git commit -a --amend\n" +
                $"            if an older one did: git reset --soft {Oldest(alerts)}~1, take it out, then git commit -a\n") +
        $"            {ProjectPages.Of("docs/hooks.md#when-a-push-is-stopped")}";

    /// <summary>The oldest commit that brought one in: with it goes all that came after.</summary>
    private static string Oldest(ImmutableArray<Alert> alerts) => alerts.SelectMany(alert => alert.Places)
        .Where(place => place.Commit.Length > 0)
        .OrderBy(place => place.Date?.UtcTicks ?? long.MaxValue)
        .ThenBy(place => place.Commit, StringComparer.Ordinal)
        .Select(place => PlainText.Line(Phrase.ShortId(place.Commit)))
        .FirstOrDefault() ?? "COMMIT";

    private static string Revoke(Gate gate, ImmutableArray<Alert> alerts)
    {
        var first = alerts[0];
        var where = first.Credential.Provider is { ConsolePath.Length: > 0 } provider && IsOnePlace(alerts)
            ? $", at {(provider.Kind == "generic" ? "" : PlainText.Line(provider.Name) + ": ")}{PlainText.Line(provider.ConsolePath)}{(provider.ConsoleUrl.Length > 0 ? $", {PlainText.Line(provider.ConsoleUrl)}" : "")}"
            : "";
        var empties = alerts.Any(alert => !alert.Credential.Revocable);
        var revokes = alerts.Any(alert => alert.Credential.Revocable);
        var when = gate switch
        {
            Gate.None or Gate.Receive => "now",
            _ => "if it was ever pushed, pasted or sent",
        };
        return (revokes, empties) switch
        {
            (false, _) => $"Empty:    {when}: move the funds, since a wallet key cannot be revoked",
            (_, true) => $"Revoke:   {when}; a wallet key cannot be revoked: move the funds",
            _ => $"Revoke:   {when}{where}",
        };
    }

    private static bool IsOnePlace(ImmutableArray<Alert> alerts) => alerts.Select(alert => alert.Finding.Provider).Distinct(StringComparer.Ordinal).Count() == 1
        && alerts.Select(alert => (alert.Credential.Provider?.ConsolePath, alert.Credential.Provider?.ConsoleUrl)).Distinct().Count() == 1;

    private static IEnumerable<string> Ids(ImmutableArray<Alert> alerts) => alerts.Length > MostIds
        ? ["ID"]
        : alerts.Select(alert => PlainText.Line(alert.Finding.Fingerprint)).Distinct(StringComparer.Ordinal);
}
