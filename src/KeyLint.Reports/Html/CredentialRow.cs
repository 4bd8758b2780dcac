using System.Globalization;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>One credential in the table: a row to compare, and below it a row that opens.</summary>
internal static class CredentialRow
{
    public static void Write(HtmlPage page, HtmlReport known, int number, CredentialView credential)
    {
        using var body = page.In(
            "tbody",
            ("id", HtmlReport.Anchor(number)),
            ("class", number > CredentialsSection.PageSize ? "far" : null),
            ("data-id", credential.Entry.Id),
            ("data-provider", credential.Entry.Provider),
            ("data-is", string.Join(' ', Words(known, credential))),
            ("data-find", string.Join(' ', Findable(credential))));
        using (page.In("tr", ("class", "row")))
        {
            Cells(page, known, number, credential);
        }

        using var row = page.In("tr");
        using var cell = page.In("td", ("colspan", known.AsOf is null ? "7" : "8"));

        // Who opens the page reads at once what to do first.
        using var details = page.In("details", ("open", number == 1 && !credential.Entry.IsClosed ? "" : null));
        using (page.In("summary"))
        {
            page.Element("span", $"Details of No. {Phrase.Number(number)}: ", ("class", "unseen"));
            page.Sentence("span", Where(credential, known.ManyTargets));
        }

        // A browser with script keeps what is in noscript as mere text until the row is opened: ten thousand load in a moment.
        using (number > CredentialsSection.PageSize ? page.In("noscript") : null)
        {
            CredentialDetail.Write(page, known, number, credential);
        }
    }

    /// <summary>What a search finds besides the row itself: fingerprints, places and people.</summary>
    private static IEnumerable<string> Findable(CredentialView credential) => credential.Findings.Select(finding => finding.Fingerprint)
        .Concat(credential.Spots.Take(CredentialDetail.MostPlaces).SelectMany(spot => new[] { PlaceText.Line(spot.Place), spot.Place.Target, spot.Place.Commit, spot.Place.Author }))
        .Distinct(StringComparer.Ordinal);

    private static void Cells(HtmlPage page, HtmlReport known, int number, CredentialView credential)
    {
        var entry = credential.Entry;
        page.Element("td", number.ToString(CultureInfo.InvariantCulture), ("class", "number"));
        using (page.In("td", ("data-v", Rank(entry))))
        {
            page.Element("span", entry.IsClosed ? LedgerText.Word(credential) : Summary.Word(entry.Urgency), ("class", "pill " + (entry.IsClosed ? "closed" : ControlsPart.Key(entry.Urgency))));
        }

        using (page.In("th", ("scope", "row")))
        {
            page.Text(entry.Provider);
            page.Element("span", " " + Phrase.List(credential.Parts));
            if (known.IsNew(credential) || known.IsReopened(credential))
            {
                page.Element("em", known.IsNew(credential) ? "new" : "open again");
            }
        }

        Known(credential.Exposure is { } standing ? (standing.AtHead ? "yes" : "no") : null);
        Known(credential.Exposure is { } reach ? ExposureText.Pushed(reach, credential.Sources) : null);
        page.Element("td", credential.Exposure?.FirstSeen.Moment is { } date ? Phrase.Day(date) : "not known", ("class", "day"));
        page.Element("td", entry.IsClosed ? "–" : $"0 of {Phrase.Number(Advice.Steps(credential).Length + Advice.Checks(credential).Length)}", ("class", "steps"));
        if (known.AsOf is not null)
        {
            page.Element("td", known.IsOverdue(credential) ? Phrase.Day(Rotation.Due(credential)!.Value) : "–", ("class", known.IsOverdue(credential) ? "day late" : "day"));
        }

        void Known(string? answer) => page.Element("td", answer ?? "not known", ("class", answer?.StartsWith("yes", StringComparison.Ordinal) == true ? "yes" : null));
    }

    /// <summary>What a filter can ask for.</summary>
    private static IEnumerable<string> Words(HtmlReport known, CredentialView credential)
    {
        // As its row tells: of a closed one, no urgency.
        if (!credential.Entry.IsClosed)
        {
            yield return ControlsPart.Key(credential.Entry.Urgency);
        }

        yield return ControlsPart.Key(credential.Entry.State);
        foreach (var (holds, word) in new[]
        {
            (credential.Entry.IsClosed, "closed"),
            (credential.Exposure?.AtHead == true, "head"),
            (credential.Exposure?.Pushed == true, "pushed"),
            (known.IsNew(credential), "new"),
            (known.IsOverdue(credential), "overdue"),
            (!credential.Entry.IsClosed, "undone"),
        })
        {
            if (holds)
            {
                yield return word;
            }
        }
    }

    private static string Rank(CredentialEntry entry) =>
        ((entry.IsClosed ? 10 : 0) + (int)entry.Urgency).ToString("00", CultureInfo.InvariantCulture);

    private static string Where(CredentialView credential, bool manyTargets)
    {
        var spots = credential.Spots;
        var first = HtmlText.Quote(PlaceText.Line(spots[0].Place));
        var more = spots.Length - 1;
        var target = manyTargets && spots[0].Place.Target.Length > 0 ? $" in {HtmlText.Quote(spots[0].Place.Target)}" : "";
        return more == 0 ? first + target : $"{first}{target} and {Phrase.Number(more)} more";
    }
}
