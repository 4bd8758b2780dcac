using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Markdown;

/// <summary>Since when, until when, where and by whom.</summary>
internal static class ExposureSection
{
    private const int MostEvents = 20;

    public static void Write(MarkdownPage page, CredentialView credential, DateOnly? asOf)
    {
        page.Heading(3, "Who could see it, and since when");

        if (credential.Exposure is not { } exposure)
        {
            page.Paragraph(ExposureFacts.Unknown(credential, MarkdownText.Code));
            return;
        }

        page.Bullets(ExposureFacts.Of(credential, exposure, asOf, MarkdownText.Code).Select(fact => $"**{fact.Name}:** {fact.Text}"));
        Events(page, credential);
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
}
