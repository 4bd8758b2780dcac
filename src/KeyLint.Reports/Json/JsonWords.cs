using KeyLint.Reports.Model;

namespace KeyLint.Reports.Json;

/// <summary>The words of a JSON report for values of fixed sets.</summary>
internal static class JsonWords
{
    public const string Schema = "keylint-report/1";
    public const string SchemaFamily = "keylint-report/";

    public static readonly IReadOnlyList<(string Word, Urgency Value)> Urgencies =
        [("critical", Urgency.Critical), ("high", Urgency.High), ("medium", Urgency.Medium), ("low", Urgency.Low)];

    public static readonly IReadOnlyList<(string Word, Confidence Value)> Confidences =
        [("high", Confidence.High), ("medium", Confidence.Medium), ("low", Confidence.Low)];

    public static readonly IReadOnlyList<(string Word, LedgerState Value)> States =
    [
        ("open", LedgerState.Open), ("revoked", LedgerState.Revoked), ("rotated", LedgerState.Rotated),
        ("accepted", LedgerState.Accepted), ("false-positive", LedgerState.FalsePositive),
    ];

    public static readonly IReadOnlyList<(string Word, Nearness Value)> Nearnesses =
    [
        ("together", Nearness.Together), ("file", Nearness.File), ("commit", Nearness.Commit), ("folder", Nearness.Folder), ("target", Nearness.Target),
    ];

    public static string Of(LedgerState state) => States.First(pair => pair.Value == state).Word;

    public static string Of(Nearness nearness) => Nearnesses.First(pair => pair.Value == nearness).Word;

    public static string Of(Urgency urgency) => Urgencies.First(pair => pair.Value == urgency).Word;

    public static string Of(Confidence confidence) => Confidences.First(pair => pair.Value == confidence).Word;
}
