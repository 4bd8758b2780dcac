using System.Globalization;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Markdown;

/// <summary>All about one credential: what leaked, what to do, who could see it, where, and what that means.</summary>
internal static class CredentialSection
{
    // More places than this are a list for a program, not for a person.
    private const int MostPlaces = 50;

    public static void Write(MarkdownPage page, int number, CredentialView credential, DateOnly? asOf, bool manyTargets)
    {
        var title = string.Create(
            CultureInfo.InvariantCulture,
            $"{number}. {MarkdownText.Escape(credential.Entry.Provider)}: {MarkdownText.Escape(Phrase.List(credential.Parts))}");

        page.Heading(2, title);
        page.Paragraph($"**{Summary.Word(credential.Entry.Urgency)}: {Advice.Of(credential)}**");
        page.Bullets(credential.Entry.Reasons.Select(MarkdownText.Escape));
        if (LedgerText.Others(credential, MarkdownText.Escape) is { Length: > 0 } others)
        {
            page.Paragraph(others);
        }

        Parts(page, credential);
        StepsSection.Write(page, credential);
        ExposureSection.Write(page, credential, asOf);
        Places(page, credential, manyTargets);
        Impact(page, credential);
        Evidence(page, credential);
    }

    private static void Parts(MarkdownPage page, CredentialView credential)
    {
        page.Heading(3, "What leaked");
        page.Table(["Part", "Shown shortened", "How sure", "Fingerprint"], credential.Findings.Select(finding => (string[])
        [
            MarkdownText.Escape(LedgerText.Part(credential, finding) is { Length: > 0 } state ? $"{finding.Part} ({state})" : finding.Part),
            MarkdownText.CellCode(finding.Redacted),
            finding.Confidence.ToString().ToLowerInvariant(),
            MarkdownText.CellCode(finding.Fingerprint),
        ]));

        page.Bullets(credential.Entry.Missing.Select(part =>
            $"Not found: **{MarkdownText.Escape(part)}**. It may stand elsewhere, so treat the whole credential as leaked."));
    }

    private static void Evidence(MarkdownPage page, CredentialView credential)
    {
        page.Heading(3, "Why it was reported");
        page.Bullets(credential.Findings
            .Select(finding =>
                $"{MarkdownText.Escape(finding.Part)}: {string.Join(" ", finding.Evidence.Concat(finding.Facts).Select(Sentence))}")
            .Distinct(StringComparer.Ordinal));
    }

    private static void Impact(MarkdownPage page, CredentialView credential)
    {
        if (credential.Provider is not { Impact.IsEmpty: false } provider)
        {
            return;
        }

        page.Heading(3, "What a holder of it can do");
        if (credential.Revocable)
        {
            page.Paragraph("It depends on the permissions that were given to it:");
        }

        page.Bullets(provider.Impact.Select(MarkdownText.Escape));
    }

    private static void Places(MarkdownPage page, CredentialView credential, bool manyTargets)
    {
        page.Heading(3, "Where it stands");
        var spots = credential.Spots;
        page.Bullets(spots.Take(MostPlaces).Select(spot => PlaceText.Sentence(spot, MarkdownText.Escape(spot.Finding.Part), manyTargets, MarkdownText.Code)));

        if (spots.Length > MostPlaces)
        {
            page.Paragraph($"{Phrase.Count(spots.Length - MostPlaces, "more place")} not shown here; the JSON report lists all.");
        }
    }

    private static string Sentence(string text) => Phrase.Sentence(MarkdownText.Escape(text));
}
