using System.Collections.Immutable;
using System.Globalization;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Markdown;

/// <summary>One line a credential: what to look at first.</summary>
internal static class SummaryTable
{
    private static readonly string[] Heads = ["No.", "Urgency", "Provider", "What", "At HEAD", "Pushed", "Since", "Where"];

    public static void Write(MarkdownPage page, ImmutableArray<CredentialView> credentials)
    {
        if (credentials.IsEmpty)
        {
            return;
        }

        page.Heading(2, "At a glance");
        page.Table(Heads, credentials.Select((credential, index) => Row(index + 1, credential)));
    }

    private static string[] Row(int number, CredentialView credential) =>
    [
        number.ToString(CultureInfo.InvariantCulture),
        credential.Entry.IsClosed
            ? $"closed: {LedgerText.Word(credential.Entry.State).ToLowerInvariant()}"
            : $"**{Summary.Word(credential.Entry.Urgency)}**: {Summary.When(credential.Entry.Urgency)}",
        MarkdownText.Escape(credential.Entry.Provider),
        MarkdownText.Escape(Phrase.List(credential.Parts)),
        credential.Exposure is { } standing ? (standing.AtHead ? "**yes**" : "no") : "not known",
        credential.Exposure is { } reach ? (reach.Pushed == true ? "**yes**" : ExposureText.Pushed(reach, credential.Sources)) : "not known",
        credential.Exposure?.FirstSeen.Moment is { } date ? Phrase.Day(date) : "not known",
        Where(credential),
    ];

    private static string Where(CredentialView credential)
    {
        var spots = credential.Spots;
        var first = MarkdownText.CellCode(PlaceText.Line(spots[0].Place));
        var more = spots.Length - 1;
        return more == 0 ? first : $"{first} and {Phrase.Number(more)} more";
    }
}
