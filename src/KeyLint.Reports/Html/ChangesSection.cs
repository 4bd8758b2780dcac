using System.Collections.Immutable;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>What changed since the earlier report.</summary>
internal static class ChangesSection
{
    // The filter of the table finds all new ones.
    private const int MostNamed = 20;

    public static void Write(HtmlPage page, HtmlReport known)
    {
        if (known.Report.Changes is not { } changes)
        {
            return;
        }

        var numbers = known.Credentials
            .Select((credential, index) => (credential.Entry.Id, Number: index + 1))
            .ToDictionary(pair => pair.Id, pair => pair.Number, StringComparer.Ordinal);

        using var section = page.In("section", ("aria-labelledby", "changes"));
        page.Element("h2", "Since the earlier report", ("id", "changes"));
        page.Element("p", Phrase.Sentence(LedgerText.Changes(changes)), ("class", "first-letter"));
        using var list = page.In("dl", ("class", "facts"));
        Named("New", changes.New);
        Named("Closed", changes.Closed);
        Named("Open again", changes.Reopened);
        if (!changes.Gone.IsEmpty)
        {
            page.Element("dt", "Not found any more");
            page.Sentence("dd", Phrase.Some(
                [.. changes.Gone.Select(gone => $"{PlainText.Line(gone.Provider)} ({HtmlText.Quote(gone.Id)}), then {LedgerText.Word(gone.State).ToLowerInvariant()}")],
                MostNamed));
        }

        void Named(string name, ImmutableArray<string> ids)
        {
            var named = ids.Where(numbers.ContainsKey).Select(id => numbers[id]).ToList();
            if (named.Count == 0)
            {
                return;
            }

            page.Element("dt", name);
            using var text = page.In("dd");
            foreach (var (index, number) in named.Take(MostNamed).Index())
            {
                page.Text(index == 0 ? "" : ", ");
                page.Element("a", $"No. {Phrase.Number(number)} {known.Credentials[number - 1].Entry.Provider}", ("href", "#" + HtmlReport.Anchor(number)));
            }

            page.Text(named.Count > MostNamed ? $" and {Phrase.Number(named.Count - MostNamed)} more" : "");
        }
    }
}
