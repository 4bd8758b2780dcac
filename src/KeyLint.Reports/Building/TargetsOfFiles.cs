using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>
/// Names for what was scanned as the current folder, where several findings files are of such: all would be <c>.</c>, and nobody could tell one
/// repository from another.
/// </summary>
public static class TargetsOfFiles
{
    private const string Here = ".";

    /// <summary>The reports, each of several that scanned <c>.</c> in the same way with the name of its file for it.</summary>
    /// <param name="files">Reports by the names of their files; one that is given twice counts once.</param>
    public static IEnumerable<Report> Apart(IReadOnlyCollection<(string File, Report Report)> files)
    {
        var isAmbiguous = files.SelectMany(file => file.Report.Scans.Where(scan => scan.Target == Here).Select(scan => (file.File, scan.Kind)).Distinct())
            .GroupBy(scan => scan.Kind, StringComparer.Ordinal)
            .Any(same => same.Skip(1).Any());
        var areStemsUnique = files.Select(file => Stem(file.File)).Distinct(StringComparer.Ordinal).Count() == files.Count;
        return files.Select(file => isAmbiguous ? Named(file.Report, areStemsUnique ? Stem(file.File) : file.File) : file.Report);
    }

    private static Report Named(Report report, string name) => report with
    {
        Scans = [.. report.Scans.Select(scan => scan.Target == Here ? scan with { Target = name } : scan)],
        Findings = [.. report.Findings.Select(finding => finding with
        {
            Occurrences = [.. finding.Occurrences.Select(place => place.Target == Here ? place with { Target = name } : place)],
        })],
    };

    private static string Stem(string file) => Path.GetFileNameWithoutExtension(file);
}
