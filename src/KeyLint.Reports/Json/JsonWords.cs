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

    public static string Of(Urgency urgency) => Urgencies.First(pair => pair.Value == urgency).Word;

    public static string Of(Confidence confidence) => Confidences.First(pair => pair.Value == confidence).Word;
}
