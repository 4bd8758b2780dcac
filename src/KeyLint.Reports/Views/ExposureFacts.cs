using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Views;

/// <summary>Since when, until when, where and by whom: facts as name and sentence.</summary>
internal static class ExposureFacts
{
    private const int MostNames = 20;
    private const int LongestSubject = 100;

    /// <summary>The sentence for a credential whose exposure is not known.</summary>
    public static string Unknown(CredentialView credential, Func<string, string> quote) => credential.InHistory
        ? $"It stands in {Phrase.Number(ExposureText.Commits(credential))} of the commits that were scanned. Run {quote("keylint history")} to learn since when, and whether it was pushed."
        : $"Only files were read, not the history. Run {quote("keylint history")} to learn since when it stands there and whether it was pushed.";

    /// <summary>The facts.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="exposure">Its exposure.</param>
    /// <param name="asOf">The day that ages are counted to, or null.</param>
    /// <param name="quote">How a text that others gave is printed.</param>
    public static IEnumerable<(string Name, string Text)> Of(CredentialView credential, Exposure exposure, DateOnly? asOf, Func<string, string> quote)
    {
        yield return ("First seen", exposure.FirstSeen.IsKnown ? Commit(exposure.FirstSeen, quote, IsInTagsAlone(exposure) ? "tag" : "commit") : "not known. No commit holds it.");
        yield return exposure.Unreachable
            ? ("Now", $"{ExposureText.Standing(exposure, credential.Sources, quote)}.")
            : ("Removed", Removed(credential, exposure, quote));
        if (exposure is { Stands: false, LastSeen: { } last } && last.Id != exposure.FirstSeen.Id)
        {
            yield return ("Last commit that holds it", Commit(last, quote));
        }

        yield return ("Pushed", Pushed(credential, exposure));
        yield return ("Commits that hold it", IsInTagsAlone(exposure) ? "none; tags hold it" : $"{Phrase.Number(exposure.Commits)}, those of stashes and dropped ones included");
        if (!exposure.Unreachable)
        {
            yield return ("Branches", Names(exposure.Branches, quote));
            yield return ("Tags", Names(exposure.Tags, quote));
        }

        if (Rotation.Text(credential, asOf) is { Length: > 0 } age)
        {
            yield return ("Age", $"{age}.");
        }

        if (!exposure.People.IsEmpty)
        {
            yield return ("Brought in by", Names(exposure.People, quote));
        }
    }

    private static bool IsInTagsAlone(Exposure exposure) => exposure is { Commits: 0, Tags.IsEmpty: false };

    private static string Commit(CommitRef commit, Func<string, string> quote, string what = "commit") =>
        $"{(commit.Moment is { } date ? Phrase.Moment(date) : "without a date")}, {what} {quote(Phrase.ShortId(commit.Id))} " +
        $"by {quote(commit.Author)}: {quote(PlainText.Line(commit.Subject, LongestSubject))}";

    private static string Removed(CredentialView credential, Exposure exposure, Func<string, string> quote) => exposure switch
    {
        { AtHead: true } => "no. It is still in the newest version of the files (HEAD).",
        { TipBranches.IsEmpty: false } => $"not everywhere. It is still in the newest version of {Names(exposure.TipBranches, quote)}.",
        { Removed: { } removed } => $"{Commit(removed, quote)}. The history still holds it: removing it did not end the leak.",
        _ => $"no. It is {ExposureText.Standing(exposure, credential.Sources, quote)}; the repository still holds it.",
    };

    private static string Pushed(CredentialView credential, Exposure exposure) => (exposure.Pushed, exposure.Unreachable) switch
    {
        (true, true) => $"yes, before it was dropped: a remote branch once held it, and copies may exist. {ExposureText.HostsKeep}",
        (true, _) => "yes. Everyone who can read the remote can read it, and copies may exist.",
        (_, true) when ExposureText.IsStagedOnly(credential.Sources) => "no. Only someone who has this clone can see it. Do not commit it.",
        (_, true) => $"not known. Only someone who has this clone can see it, unless it was pushed before. {ExposureText.HostsKeep}",
        (false, _) => "not as far as this clone knows: none of its remote branches holds it. Do not push before the clean-up below.",
        (null, _) => exposure.Tags.IsEmpty ? "not known. This clone has no branch of a remote: it has no remote, or git fetch was never run." : "not known. A tag holds it, and git does not note which tags a remote has: git ls-remote --tags says it.",
    };

    private static string Names(IReadOnlyList<string> names, Func<string, string> quote) =>
        names.Count == 0 ? "none" : Phrase.Some([.. names.Select(quote)], MostNames);
}
