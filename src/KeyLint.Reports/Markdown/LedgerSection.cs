using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Markdown;

/// <summary>What is closed, and what the ledger holds besides.</summary>
internal static class LedgerSection
{
    public static void Write(MarkdownPage page, Report report, ImmutableArray<CredentialView> credentials)
    {
        var closed = credentials.Where(credential => credential.Entry.IsClosed).ToList();
        if (closed.Count > 0)
        {
            page.Heading(2, "Closed");
            page.Table(["Credential", "State", "Date", "By", "Reason", "Fingerprints"], closed.Select(credential => (string[])
            [
                MarkdownText.Escape($"{credential.Entry.Provider}: {Phrase.List(credential.Parts)}"),
                LedgerText.Word(credential),
                MarkdownText.Escape(credential.Mark?.Date),
                MarkdownText.Escape(credential.Mark?.By),
                Reason(credential),
                string.Join(" ", credential.Findings.Select(finding => MarkdownText.CellCode(finding.Fingerprint))),
            ]));
        }

        if (!report.UnusedMarks.IsEmpty)
        {
            page.Heading(2, "In the ledger, and not found here");
            page.Table(["Fingerprint", "Credential", "State", "Date"], report.UnusedMarks.Select(unused => (string[])
            [
                MarkdownText.CellCode(unused.Fingerprint),
                MarkdownText.Escape(unused.Credential),
                LedgerText.Word(unused.Mark.State),
                MarkdownText.Escape(unused.Mark.Date),
            ]));
        }
    }

    private static string Reason(CredentialView credential)
    {
        var reason = MarkdownText.Escape(credential.Mark?.Reason);
        var others = LedgerText.Others(credential, MarkdownText.Escape);
        return reason.Length == 0 ? others : others.Length == 0 ? reason : $"{Phrase.Sentence(reason)} {others}";
    }
}
