using System.Collections.Immutable;
using KeyLint.Cli.Scanning;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.LedgerCommands.Import;

/// <summary>An entry of a baseline and the findings that it means.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Findings">The findings; none when it could not be matched.</param>
/// <param name="Why">Why it could not be matched.</param>
/// <param name="IsThere">Whether KeyLint finds anything where the entry says.</param>
internal sealed record BaselineMatch(BaselineEntry Entry, ImmutableArray<TalliedFinding> Findings, string Why, bool IsThere)
{
    /// <summary>Whether the entry means something that KeyLint finds.</summary>
    public bool IsMatched => !Findings.IsEmpty;

    /// <summary>Matches an entry. A secret is known by its digest; a place alone counts only where nothing else can be meant.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="scanned">What was found where the baseline was made.</param>
    /// <param name="folder">The folder that paths start from.</param>
    public static BaselineMatch Of(BaselineEntry entry, ScannedRepository scanned, string folder)
    {
        if (entry.Obstacle.Length > 0)
        {
            return new BaselineMatch(entry, [], entry.Obstacle, IsThere: false);
        }

        if (entry.Digest.Length > 0 && scanned.Find(entry.Digest) is { Count: > 0 } same)
        {
            return new BaselineMatch(entry, [.. same], "", IsThere: true);
        }

        var here = scanned.At(entry);
        var meant = here.Count > 1 && entry.Columns is { } columns ? [.. here.Where(found => found.Any(place => IsWithin(place, columns)))] : here.ToList();
        return here.Count == 0 ? Unmatched(Absence(entry, scanned, folder))
            : !entry.GoesByPlace ? Unmatched($"KeyLint finds another value on this line: {Names(here)}")
            : meant.Count == 1 ? new BaselineMatch(entry, [meant[0].Key], "", IsThere: true)
            : Unmatched($"KeyLint finds several values on this line, and the baseline does not say which is meant: {Names(here)}");

        BaselineMatch Unmatched(string why) => new(entry, [], why, here.Count > 0);
    }

    /// <summary>Scanners count columns differently, by one or by bytes: what lies at all within what was matched is meant.</summary>
    private static bool IsWithin(Occurrence place, (int Start, int End) columns) => place.Column >= columns.Start - 1 && place.EndColumn <= columns.End + 2;

    private static string Names(ILookup<TalliedFinding, Occurrence> here) =>
        string.Join(", ", here.Select(found => $"{found.Key.Best.Fingerprint} ({found.Key.Best.Rule.Provider.Name} {found.Key.Best.Part.Label})").Order(StringComparer.Ordinal));

    private static string Absence(BaselineEntry entry, ScannedRepository scanned, string folder)
    {
        var gone = entry.Commit.Length == 0 ? File.Exists(Path.Combine(folder, BaselinePath.Outer(entry.Path))) ? "" : "the file is gone"
            : !scanned.HoldsCommit(entry) ? "the repository has no such commit"
            : scanned.HoldsFile(entry) ? ""
            : "that commit has no such file";
        return gone.Length > 0 ? gone
            : entry.Digest.Length > 0 && !entry.GoesByPlace ? "KeyLint finds nothing with this value, nor on this line: it takes it for no secret, or it is gone"
            : "KeyLint finds nothing on this line: it takes it for no secret, or the line has moved and the baseline does not tell the value";
    }
}
