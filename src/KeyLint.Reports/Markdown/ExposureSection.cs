using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Markdown;

/// <summary>Since when, until when, where and by whom.</summary>
internal static class ExposureSection
{
    private const int MostNames = 20;
    private const int LongestSubject = 100;

    public static void Write(MarkdownPage page, CredentialView credential)
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

        page.Bullets(
        [
            $"**First seen:** {Commit(exposure.FirstSeen)}",
            $"**Removed:** {Removed(exposure)}",
            $"**Pushed:** {Pushed(exposure)}",
            $"**Commits that hold it:** {Phrase.Number(exposure.Commits)}",
            $"**Branches:** {Names(exposure.Branches)}",
            $"**Tags:** {Names(exposure.Tags)}",
            $"**Brought in by:** {Names(exposure.People)}",
        ]);
    }

    private static string Commit(CommitRef commit) =>
        $"{Phrase.Moment(commit.Date)}, commit {MarkdownText.Code(Phrase.ShortId(commit.Id))} " +
        $"by {MarkdownText.Code(commit.Author)}: {MarkdownText.Code(PlainText.Line(commit.Subject, LongestSubject))}";

    private static string Removed(Exposure exposure) => exposure switch
    {
        { AtHead: true } => "no. It is still in the newest version of the files (HEAD).",
        { TipBranches.IsEmpty: false } => $"not everywhere. It is still in the newest version of {Names(exposure.TipBranches)}.",
        { Removed: { } removed } => $"{Commit(removed)}. The history still holds it: removing it did not end the leak.",
        _ => "it is not in the newest version of any branch, but the repository still holds it.",
    };

    private static string Pushed(Exposure exposure) => exposure.Pushed switch
    {
        true => "yes. Everyone who can read the remote can read it, and copies may exist.",
        false => "no. It is in local commits only. Do not push before the clean-up below.",
        null => "not known. The repository has no remote.",
    };

    private static string Names(IReadOnlyList<string> names) =>
        names.Count == 0 ? "none" : Phrase.Some([.. names.Select(MarkdownText.Code)], MostNames);
}
