using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Markdown;

/// <summary>Since when, until when, where and by whom.</summary>
internal static class ExposureSection
{
    private const int MostNames = 20;
    private const int LongestSubject = 100;
    private const int MostEvents = 20;

    public static void Write(MarkdownPage page, CredentialView credential, DateOnly? asOf)
    {
        page.Heading(3, "Who could see it, and since when");

        if (credential.Exposure is not { } exposure)
        {
            page.Paragraph(credential.InHistory
                ? "It stands in the history of the repository. Since when is not known."
                : "Only files were read, not the history. Run `keylint history` to learn since when it stands there and whether it was " +
                    "pushed.");
            return;
        }

        page.Bullets(Facts(credential, exposure, asOf));
        Events(page, credential);
    }

    private static IEnumerable<string> Facts(CredentialView credential, Exposure exposure, DateOnly? asOf)
    {
        yield return exposure.FirstSeen.IsKnown
            ? $"**First seen:** {Commit(exposure.FirstSeen)}"
            : "**First seen:** not known. No commit holds it.";
        yield return exposure.Unreachable
            ? $"**Now:** {ExposureText.Standing(exposure, credential.Sources, MarkdownText.Code)}."
            : $"**Removed:** {Removed(credential, exposure)}";
        if (exposure is { Stands: false, LastSeen: { } last } && last.Id != exposure.FirstSeen.Id)
        {
            yield return $"**Last commit that holds it:** {Commit(last)}";
        }

        yield return $"**Pushed:** {Pushed(credential, exposure)}";
        yield return $"**Commits that hold it:** {Phrase.Number(exposure.Commits)}";
        if (!exposure.Unreachable)
        {
            yield return $"**Branches:** {Names(exposure.Branches)}";
            yield return $"**Tags:** {Names(exposure.Tags)}";
        }

        if (Rotation.Text(credential, asOf) is { Length: > 0 } age)
        {
            yield return $"**Age:** {age}.";
        }

        if (!exposure.People.IsEmpty)
        {
            yield return $"**Brought in by:** {Names(exposure.People)}";
        }
    }

    private static void Events(MarkdownPage page, CredentialView credential)
    {
        var events = Timeline.Of(credential);
        if (events.Length < 2)
        {
            return;
        }

        page.Paragraph("In the order of time:");
        page.Bullets(events.Take(MostEvents).Select(entry => $"{Phrase.Moment(entry.Date)}: {TimelineText.Of(entry, MarkdownText.Code)}"));
        if (events.Length > MostEvents)
        {
            page.Paragraph($"{Phrase.Count(events.Length - MostEvents, "later event")} not shown here; the JSON report lists all places.");
        }
    }

    private static string Commit(CommitRef commit) =>
        $"{(commit.Moment is { } date ? Phrase.Moment(date) : "without a date")}, commit {MarkdownText.Code(Phrase.ShortId(commit.Id))} " +
        $"by {MarkdownText.Code(commit.Author)}: {MarkdownText.Code(PlainText.Line(commit.Subject, LongestSubject))}";

    private static string Removed(CredentialView credential, Exposure exposure) => exposure switch
    {
        { AtHead: true } => "no. It is still in the newest version of the files (HEAD).",
        { TipBranches.IsEmpty: false } => $"not everywhere. It is still in the newest version of {Names(exposure.TipBranches)}.",
        { Removed: { } removed } => $"{Commit(removed)}. The history still holds it: removing it did not end the leak.",
        _ => $"no. It is {ExposureText.Standing(exposure, credential.Sources, MarkdownText.Code)}; the repository still holds it.",
    };

    private static string Pushed(CredentialView credential, Exposure exposure) => (exposure.Pushed, exposure.Unreachable) switch
    {
        (true, true) => $"yes, before it was dropped: a remote branch once held it, and copies may exist. {ExposureText.HostsKeep}",
        (true, _) => "yes. Everyone who can read the remote can read it, and copies may exist.",
        (_, true) when ExposureText.IsStagedOnly(credential.Sources) => "no. Only who has this clone can see it. Do not commit it.",
        (_, true) => $"not known. Only who has this clone can see it, unless it was pushed before. {ExposureText.HostsKeep}",
        (false, _) => "no. It is in this clone only. Do not push before the clean-up below.",
        (null, _) => "not known. The repository has no remote.",
    };

    private static string Names(IReadOnlyList<string> names) =>
        names.Count == 0 ? "none" : Phrase.Some([.. names.Select(MarkdownText.Code)], MostNames);
}
