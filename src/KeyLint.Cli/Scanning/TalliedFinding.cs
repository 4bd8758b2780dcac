using System.Collections.Immutable;
using KeyLint.Cli.Scanning.Allowing;
using KeyLint.Engine.Directives;
using KeyLint.Engine.Rules;
using KeyLint.Reports.Model;
using Finding = KeyLint.Engine.Findings.Finding;

namespace KeyLint.Cli.Scanning;

/// <summary>One secret with all its occurrences, described by the occurrence that says most about it.</summary>
internal sealed class TalliedFinding(Finding first)
{
    private readonly HashSet<Occurrence> occurrences = [];
    private readonly Allowances allowances = new();

    public Finding Best { get; private set; } = first;

    public IReadOnlyCollection<Occurrence> Occurrences => occurrences;

    /// <summary>Since when and where it can be seen, or null outside history.</summary>
    public Exposure? Exposure { get; private set; }

    /// <summary>Whether its rule does not know the issuer, so that a rule that does would describe it better.</summary>
    public bool IsGeneric => Best.Part.Shape.Form == ShapeForm.Random;

    public void Add(Finding finding, Occurrence occurrence)
    {
        occurrences.Add(occurrence);
        if (finding.Allowed is { } directive)
        {
            allowances.Add(occurrence, directive);
        }

        if (SaysMore(finding, Best))
        {
            Best = finding;
        }
    }

    /// <summary>The directives that close it, one a file; none while one occurrence is not allowed.</summary>
    public ImmutableArray<(Occurrence Place, Directive Directive)> Allowed => allowances.Of(occurrences);

    /// <summary>Whether a directive allows one occurrence, whatever the others.</summary>
    public bool Allows(Occurrence place) => allowances.Contain(place);

    /// <summary>Notes that it is allowed in another version of a file.</summary>
    public void AllowVersion(Occurrence place, Directive directive) => allowances.AddVersion(place, directive);

    /// <summary>Takes over the occurrences of the same secret under a generic rule.</summary>
    public void Absorb(TalliedFinding generic)
    {
        occurrences.UnionWith(generic.occurrences);
        allowances.Add(generic.allowances);
    }

    /// <summary>Puts provenance in the place of bare objects.</summary>
    /// <param name="traced">Each place with the bare one that it stands for.</param>
    /// <param name="exposure">Since when and where it can be seen.</param>
    public void Trace(IReadOnlyCollection<(Occurrence Bare, Occurrence Place)> traced, Exposure exposure)
    {
        occurrences.Clear();
        occurrences.UnionWith(traced.Select(pair => pair.Place));
        allowances.Move(traced);
        Exposure = exposure;
    }

    private static bool SaysMore(Finding a, Finding b)
    {
        var order = a.Confidence.CompareTo(b.Confidence);
        order = order != 0 ? order : a.Evidence.Length.CompareTo(b.Evidence.Length);
        order = order != 0 ? order : -string.CompareOrdinal(a.Part.Id, b.Part.Id);
        order = order != 0 ? order : -string.CompareOrdinal(string.Join('\n', a.Evidence), string.Join('\n', b.Evidence));

        // One secret may be written in two ways, such as with and without 0x.
        order = order != 0 ? order : -string.CompareOrdinal(a.Redacted, b.Redacted);
        return (order != 0 ? order : -string.CompareOrdinal(string.Join('\n', a.Facts), string.Join('\n', b.Facts))) > 0;
    }
}
