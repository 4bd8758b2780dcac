using System.Globalization;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Csv;

/// <summary>The columns of the inventory, in order.</summary>
internal static class CsvColumns
{
    private const string Yes = "yes", No = "no";

    /// <summary>The rank of what is closed: behind all that is open.</summary>
    private const int Closed = 5;

    public static readonly IReadOnlyList<(string Name, Func<CsvRow, string> Cell)> All =
    [
        // A number, because words of urgency do not sort by urgency; what was not read comes before all.
        ("rank", row => Number(row.Credential is not { } credential ? 0 : credential.Entry.IsClosed ? Closed : (int)credential.Entry.Urgency + 1)),
        ("state", Of(credential => JsonWords.Of(credential.Entry.State))),
        ("urgency", row => row.Credential is { } credential ? JsonWords.Of(credential.Entry.Urgency) : row.IsAccepted ? "accepted" : "incomplete"),
        ("provider", Of(credential => credential.Entry.Provider)),
        ("parts", Of(credential => List(credential.Findings.Select(finding => finding.Part)))),
        ("missing", Of(credential => List(credential.Entry.Missing))),
        ("redacted", Of(credential => List(credential.Findings.Select(finding => finding.Redacted)))),
        ("confidence", Of(credential => JsonWords.Of(credential.Findings.Max(finding => finding.Confidence)))),
        ("why", row => row.Credential is { } credential ? string.Join(' ', credential.Entry.Reasons) : row.Gap),
        ("first_seen", Seen(exposure => Day(exposure.FirstSeen))),
        ("first_commit", Seen(exposure => exposure.FirstSeen.Id)),
        ("last_seen", Seen(exposure => Day(exposure.LastSeen))),
        ("removed", Seen(exposure => Day(exposure.Removed))),
        ("removed_commit", Seen(exposure => exposure.Removed?.Id ?? "")),
        ("at_head", Seen(exposure => exposure.AtHead ? Yes : No)),
        ("pushed", Seen(exposure => exposure.Pushed is { } pushed ? pushed ? Yes : No : "")),
        ("unreachable", Seen(exposure => exposure.Unreachable ? Yes : No)),
        ("branches", Seen(exposure => List(exposure.Branches))),
        ("tags", Seen(exposure => List(exposure.Tags))),
        ("commits", Seen(exposure => Number(exposure.Commits))),
        ("people", Seen(exposure => List(exposure.People))),
        ("targets", row => row.Credential is { } credential ? List(credential.Places.Select(pair => pair.Place.Target).Distinct(StringComparer.Ordinal)) : row.Target),
        ("places", Of(credential => Number(credential.Places.Length))),
        ("first_place", Of(credential => PlaceText.Position(credential.Places[0].Place))),
        ("can_withdraw", Provider(provider => provider.CanWithdraw ? Yes : No)),
        ("revocable", Of(credential => credential.Revocable ? Yes : No)),
        ("console_path", Provider(provider => provider.ConsolePath)),
        ("console_url", Provider(provider => provider.ConsoleUrl)),
        ("rotation_days", Provider(provider => provider.RotationDays > 0 ? Number(provider.RotationDays) : "")),
        ("rotate_by", Of(credential => Rotation.Due(credential) is { } due ? Phrase.Day(due) : "")),
        ("age_days", row => row.Credential is { } credential && Rotation.Days(credential.Exposure, row.AsOf) is { } days ? Number(days) : ""),
        ("state_reason", Of(credential => credential.Mark?.Reason ?? "")),
        ("state_by", Of(credential => credential.Mark?.By ?? "")),
        ("state_date", Of(credential => credential.Mark?.Date ?? "")),
        ("rule", Of(credential => credential.Entry.Rule)),
        ("id", Of(credential => credential.Entry.Id)),
        ("fingerprints", Of(credential => List(credential.Findings.Select(finding => finding.Fingerprint)))),
        ("scan_complete", row => row.IsComplete ? Yes : No),
    ];

    private static Func<CsvRow, string> Of(Func<CredentialView, string> cell) => row => row.Credential is { } credential ? cell(credential) : "";

    private static Func<CsvRow, string> Seen(Func<Exposure, string> cell) => Of(credential => credential.Exposure is { } exposure ? cell(exposure) : "");

    private static Func<CsvRow, string> Provider(Func<ProviderEntry, string> cell) => Of(credential => credential.Provider is { } provider ? cell(provider) : "");

    private static string Day(CommitRef? commit) => commit?.Moment is { } date ? Phrase.Day(date) : "";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> items) => string.Join("; ", items);
}

/// <summary>One row: a credential, or that a scan is incomplete.</summary>
/// <param name="Credential">The credential, or null.</param>
/// <param name="IsComplete">Whether all scans of the report read all they were asked to read.</param>
internal sealed record CsvRow(CredentialView? Credential, bool IsComplete)
{
    /// <summary>What is missing from a scan, in sentences.</summary>
    public string Gap { get; init; } = "";

    /// <summary>Whether the user accepted that.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>The day that ages are counted to, or null.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The target of that scan.</summary>
    public string Target { get; init; } = "";
}
