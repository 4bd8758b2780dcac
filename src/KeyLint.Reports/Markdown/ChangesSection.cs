using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Markdown;

/// <summary>What changed since the earlier report, and what is overdue.</summary>
internal static class ChangesSection
{
    public static void Write(MarkdownPage page, Report report, ImmutableArray<CredentialView> credentials)
    {
        var names = credentials
            .Select((credential, index) => (credential.Entry.Id, Name: $"No. {Phrase.Number(index + 1)} {MarkdownText.Escape(credential.Entry.Provider)}"))
            .ToDictionary(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal);
        if (report.Changes is { } changes)
        {
            page.Heading(2, "Since the earlier report");
            page.Bullets(new[] { ("New", Named(changes.New)), ("Closed", Named(changes.Closed)), ("Open again", Named(changes.Reopened)), ("Not found any more", Gone(changes)) }
                .Where(pair => pair.Item2.Count > 0)
                .Select(pair => $"**{pair.Item1}:** {Phrase.List(pair.Item2)}.")
                .DefaultIfEmpty("Nothing changed."));
        }

        var overdue = credentials.Where(credential => !credential.Entry.IsClosed && Rotation.IsOverdue(credential, report.AsOf)).ToList();
        if (overdue.Count > 0)
        {
            page.Heading(2, $"Overdue on {Phrase.Day(report.AsOf!.Value)}");
            page.Bullets(overdue.Select(credential => $"{names[credential.Entry.Id]}: {Rotation.Text(credential, report.AsOf)}."));
        }

        List<string> Named(ImmutableArray<string> ids) => [.. ids.Where(names.ContainsKey).Select(id => names[id])];
    }

    private static List<string> Gone(Changes changes) => [.. changes.Gone.Select(gone => $"{MarkdownText.Escape(gone.Provider)} ({MarkdownText.Code(gone.Id)}), then {LedgerText.Word(gone.State).ToLowerInvariant()}")];
}
