using System.Collections.Immutable;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Views;

/// <summary>One place in a file, in however many versions of the file: what a person opens once.</summary>
/// <param name="Place">Where it stands at HEAD, else where it stood first.</param>
/// <param name="Finding">What stands there.</param>
/// <param name="Versions">How many commits brought it to a line of its own; at least 1.</param>
internal sealed record Spot(Occurrence Place, FindingEntry Finding, int Versions)
{
    /// <summary>The spots of places, sorted as those are. A message or name is a spot of its own; so is the second place in one version of a file.</summary>
    public static ImmutableArray<Spot> Of(ImmutableArray<(Occurrence Place, FindingEntry Finding)> places) =>
        [.. places
            .GroupBy(pair => (pair.Finding.Fingerprint, pair.Place.Target, pair.Place.Path, pair.Place.Source, pair.Place.Reference))
            .SelectMany(inFile => inFile.Key.Path.Length == 0 ? inFile.Select(pair => new Spot(pair.Place, pair.Finding, 1)) : InFile(inFile))
            .OrderBy(spot => spot.Place, ReportOrder.Occurrences)];

    /// <summary>The first place of each version belongs together, and so does the second.</summary>
    private static IEnumerable<Spot> InFile(IEnumerable<(Occurrence Place, FindingEntry Finding)> places) => places
        .GroupBy(pair => (pair.Place.Commit, pair.Place.ObjectId))
        .SelectMany(inVersion => inVersion.OrderBy(pair => pair.Place, ReportOrder.Occurrences).Index())
        .GroupBy(ranked => ranked.Index, ranked => ranked.Item)
        .Select(same => new Spot(
            same.Select(pair => pair.Place).Aggregate((a, b) => b.AtHead == true != (a.AtHead == true) ? (b.AtHead == true ? b : a) : ReportOrder.Moment(b.Date, a.Date) < 0 ? b : a),
            same.First().Finding,
            same.Select(pair => pair.Place.Commit).Distinct(StringComparer.Ordinal).Count()));
}
