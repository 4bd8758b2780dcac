using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>All about one credential: what to do on one side, what is known on the other.</summary>
internal static class CredentialDetail
{
    // More places than this are a list for a program, not for a person.
    public const int MostPlaces = 50;
    private const int MostEvents = 20;

    public static void Write(HtmlPage page, HtmlReport known, int number, CredentialView credential)
    {
        using var detail = page.In("div", ("class", "detail"));
        using (page.In("div", ("class", "lead")))
        {
            page.Element("h3", $"{Phrase.Number(number)}. {HtmlReport.Title(credential)}");
            if (credential.Entry.IsClosed)
            {
                var aside = LedgerText.Aside(credential.Mark, PlainText.Line);
                page.Element("p", Phrase.Sentence($"{LedgerText.Word(credential)}{(aside.Length > 0 ? " " : "")}{aside}"), ("class", "advice"));
            }
            else
            {
                page.Element("p", $"{Summary.Word(credential.Entry.Urgency)}: {Advice.Of(credential)}", ("class", "advice"));
                page.List("ul", credential.Entry.Reasons.Select(PlainText.Line));
            }

            if (LedgerText.Others(credential, PlainText.Line) is { Length: > 0 } others)
            {
                page.Element("p", others, ("class", "advice"));
            }
        }

        if (!credential.Entry.IsClosed)
        {
            using var steps = page.In("div", ("class", "do"));
            StepsPart.Write(page, credential);
        }

        using var facts = page.In("div", ("class", "know"));
        Parts(page, credential);
        Impact(page, credential);
        Exposure(page, credential, known.AsOf);
        Places(page, credential, known.ManyTargets);
    }

    private static void Parts(HtmlPage page, CredentialView credential)
    {
        page.Element("h4", "What leaked");
        using (page.In("ul", ("class", "parts")))
        {
            foreach (var finding in credential.Findings)
            {
                var why = string.Join(' ', finding.Evidence.Concat(finding.Facts).Select(text => Phrase.Sentence(PlainText.Line(text))));
                page.Sentence("li", $"{PlainText.Line(finding.Part)}{(LedgerText.Part(credential, finding) is { Length: > 0 } state ? $" ({state})" : "")}: {HtmlText.Quote(finding.Redacted)}, fingerprint {HtmlText.Quote(finding.Fingerprint)}, " +
                    $"confidence {ControlsPart.Key(finding.Confidence)}. {why}");
            }
        }

        page.List("ul", credential.Entry.Missing.Select(part => $"Not found: {PlainText.Line(part)}. It may stand elsewhere, so treat the whole credential as leaked."));
    }

    private static void Impact(HtmlPage page, CredentialView credential)
    {
        if (credential.Entry.IsClosed || credential.Provider is not { Impact.IsEmpty: false } provider)
        {
            return;
        }

        page.Element("h4", "What a holder of it can do");
        if (credential.Revocable)
        {
            page.Element("p", "It depends on the permissions that were given to it:");
        }

        page.List("ul", provider.Impact.Select(PlainText.Line));
    }

    private static void Exposure(HtmlPage page, CredentialView credential, DateOnly? asOf)
    {
        page.Element("h4", "Who could see it, and since when");
        if (credential.Exposure is not { } exposure)
        {
            page.Sentence("p", ExposureFacts.Unknown(credential, HtmlText.Quote));
            return;
        }

        page.Facts(ExposureFacts.Of(credential, exposure, asOf, HtmlText.Quote));
        var events = Timeline.Of(credential);
        if (events.Length < 2)
        {
            return;
        }

        page.Element("p", "In the order of time:");
        page.List("ol", events.Take(MostEvents).Select(entry => $"{Phrase.Moment(entry.Date)}: {TimelineText.Of(entry, HtmlText.Quote)}"), ("class", "events"));
        if (events.Length > MostEvents)
        {
            page.Element("p", $"{Phrase.Count(events.Length - MostEvents, "later event")} not shown here; the JSON report lists all places.");
        }
    }

    private static void Places(HtmlPage page, CredentialView credential, bool manyTargets)
    {
        page.Element("h4", "Where it stands");
        var spots = credential.Spots;
        page.List(
            "ul",
            spots.Take(MostPlaces).Select(spot => PlaceText.Sentence(spot, PlainText.Line(spot.Finding.Part), manyTargets, HtmlText.Quote)),
            ("class", "places"));
        if (spots.Length > MostPlaces)
        {
            page.Element("p", $"{Phrase.Count(spots.Length - MostPlaces, "more place")} not shown here; the JSON report lists all.");
        }
    }
}
