using System.Collections.Immutable;
using System.Globalization;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Json;

/// <summary>Reads what the ledger says, and what changed since an earlier report. All of it was added within version 1.</summary>
internal static class LedgerReading
{
    public static LedgerMark? MarkOf(JsonPlace finding) => finding.Has("ledger") ? finding.OrNull("ledger", Mark) : null;

    public static ImmutableArray<LedgerMark> OtherMarksOf(JsonPlace finding) => finding.Has("otherLedgers") ? finding.List("otherLedgers", Mark) : [];

    public static UnusedMark Unused(JsonPlace place) => new(place.Text("fingerprint"), place.Text("credential"), Mark(place));

    public static Changes Changes(JsonPlace place) => new(
        place.Strings("new"), place.Strings("closed"), place.Strings("reopened"), place.List("gone", Gone));

    public static DateOnly? Day(JsonPlace root)
    {
        if (!root.Has("asOf") || root.Member("asOf").Kind == System.Text.Json.JsonValueKind.Null)
        {
            return null;
        }

        return DateOnly.TryParseExact(root.Text("asOf"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw root.Member("asOf").Expected("a date such as \"2026-01-31\"");
    }

    private static LedgerMark Mark(JsonPlace place) => new(
        place.Word("state", JsonWords.States), place.Text("reason"), place.Text("by"), place.Text("date"))
    {
        InSource = place.Has("inSource") && place.Flag("inSource"),
    };

    private static GoneCredential Gone(JsonPlace place) => new(place.Text("id"), place.Text("provider"), place.Word("state", JsonWords.States));
}
