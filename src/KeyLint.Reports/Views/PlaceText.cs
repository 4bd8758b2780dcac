using System.Globalization;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Views;

/// <summary>A place in words.</summary>
internal static class PlaceText
{
    /// <summary>Path, or what stands in for it: <c>commit message of 0123456789</c>.</summary>
    public static string Name(Occurrence place) => (place.Path, place.Source) switch
    {
        ("", "commit-message") => $"message of commit {PlainText.Line(Phrase.ShortId(place.Commit))}",
        ("", "tag-message") => $"message of tag {PlainText.Line(Phrase.ShortId(place.ObjectId))}",
        ("", "stdin") => "standard input",
        ("", _) => PlainText.Line(place.Target),
        _ => PlainText.Line(place.Path),
    };

    /// <summary><c>path:line:column</c>.</summary>
    public static string Position(Occurrence place) =>
        string.Create(CultureInfo.InvariantCulture, $"{Name(place)}:{place.Line}:{place.Column}");

    /// <summary><c>path:line</c>.</summary>
    public static string Line(Occurrence place) => string.Create(CultureInfo.InvariantCulture, $"{Name(place)}:{place.Line}");

    /// <summary>Whether people need the target to tell places apart.</summary>
    public static bool ManyTargets(Report report) => report.Scans
        .Select(scan => scan.Target)
        .Concat(report.Findings.SelectMany(finding => finding.Occurrences).Select(place => place.Target))
        .Distinct(StringComparer.Ordinal)
        .Skip(1)
        .Any();
}
