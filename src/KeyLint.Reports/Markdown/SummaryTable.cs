using System.Collections.Immutable;
using System.Globalization;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Markdown;

/// <summary>One line a credential: what to look at first.</summary>
internal static class SummaryTable
{
    private static readonly string[] Heads = ["No.", "Urgency", "Provider", "What", "At HEAD", "Pushed", "Since", "Where"];

    public static void Write(MarkdownPage page, ImmutableArray<CredentialView> credentials, bool manyTargets)
    {
        if (credentials.IsEmpty)
        {
            return;
        }

        page.Heading(2, "At a glance");
        page.Table(Heads, credentials.Select((credential, index) => Row(index + 1, credential, manyTargets)));
    }

    private static string[] Row(int number, CredentialView credential, bool manyTargets) =>
    [
        number.ToString(CultureInfo.InvariantCulture),
        credential.Entry.IsClosed
            ? $"closed: {LedgerText.Word(credential).ToLowerInvariant()}"
            : $"**{Summary.Word(credential.Entry.Urgency)}**: {Summary.When(credential.Entry.Urgency)}",
        MarkdownText.Escape(credential.Entry.Provider),
        MarkdownText.Escape(Phrase.List(credential.Parts)),
        credential.Exposure is { } standing ? (standing.AtHead ? "**yes**" : "no") : "not known",
        credential.Exposure is { } reach ? (reach.Pushed == true ? "**yes**" : ExposureText.Pushed(reach, credential.Sources)) : "not known",
        credential.Exposure?.FirstSeen.Moment is { } date ? Phrase.Day(date) : "not known",
        Where(credential, manyTargets),
    ];

    private static string Where(CredentialView credential, bool manyTargets)
    {
        var spots = credential.Spots;
        var first = MarkdownText.CellCode(PlaceText.Line(spots[0].Place));
        var more = spots.Length - 1;
        var target = manyTargets && spots[0].Place.Target.Length > 0 ? $" in {MarkdownText.CellCode(spots[0].Place.Target)}" : "";
        return more == 0 ? first + target : $"{first}{target} and {Phrase.Number(more)} more";
    }
}
