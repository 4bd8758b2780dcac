using System.Collections.Immutable;
using KeyLint.Engine.Directives;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning.Allowing;

/// <summary>The directives in the texts that a finding stands in.</summary>
internal sealed class Allowances
{
    private readonly Dictionary<Occurrence, Directive> at = [];
    private readonly List<(Occurrence Place, Directive Directive)> elsewhere = [];

    /// <summary>Notes the directive that allows an occurrence.</summary>
    public void Add(Occurrence place, Directive directive) => at[place] = directive;

    /// <summary>Notes that another version of a file has a directive for what is there in the same file.</summary>
    public void AddVersion(Occurrence place, Directive directive) => elsewhere.Add((place, directive));

    /// <summary>Takes over what another finding of the same secret has.</summary>
    public void Add(Allowances other)
    {
        foreach (var (place, directive) in other.at)
        {
            at[place] = directive;
        }

        elsewhere.AddRange(other.elsewhere);
    }

    /// <summary>The same for occurrences that took the place of others.</summary>
    /// <param name="traced">Each with that which it took the place of.</param>
    public void Move(IEnumerable<(Occurrence From, Occurrence To)> traced)
    {
        var moved = traced.Where(pair => at.ContainsKey(pair.From)).Select(pair => (pair.To, Directive: at[pair.From])).ToList();
        at.Clear();
        foreach (var (place, directive) in moved)
        {
            at[place] = directive;
        }
    }

    /// <summary>Whether an occurrence has a directive.</summary>
    public bool Contain(Occurrence place) => at.ContainsKey(place);

    /// <summary>The words that close a finding, one a file, if each of its occurrences is allowed, itself or in another version of its file; else none.</summary>
    /// <param name="occurrences">All occurrences of the finding.</param>
    public ImmutableArray<(Occurrence Place, Directive Directive)> Of(IEnumerable<Occurrence> occurrences)
    {
        if (at.Count + elsewhere.Count == 0)
        {
            return [];
        }

        var all = at.Select(pair => (Place: pair.Key, Directive: pair.Value)).Concat(elsewhere).ToList();
        var files = all.Select(pair => File(pair.Place)).OfType<(string, string)>().ToHashSet();
        return occurrences.All(place => at.ContainsKey(place) || (File(place) is { } file && files.Contains(file)))
            ? [.. all
                .GroupBy(pair => (pair.Place.Target, pair.Place.Path, Message: File(pair.Place) is null ? pair.Place.ObjectId : ""))
                .Select(same => same
                    .OrderByDescending(pair => pair.Place.Date)
                    .ThenBy(pair => pair.Place.Line)
                    .ThenBy(pair => pair.Directive.Line)
                    .ThenBy(pair => pair.Directive.Reason, StringComparer.Ordinal)
                    .First())]
            : [];
    }

    /// <summary>The file that an occurrence stands in, or null if it stands in none: a name is not the file's own text.</summary>
    private static (string, string)? File(Occurrence place) => place.Path.Length > 0 && place.Source != Sources.FileName ? (place.Target, place.Path) : null;
}
