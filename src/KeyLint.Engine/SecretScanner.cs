using System.Collections.Immutable;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Directives;
using KeyLint.Engine.Evidence;
using KeyLint.Engine.Evidence.Filtering;
using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine;

/// <summary>
/// The engine: text in, findings out. Pure and thread-safe; keeps nothing between texts but what it worked out of secrets, under their hashes.
/// Candidates come from shapes, verdicts from evidence, credentials from pairs.
/// </summary>
/// <param name="rules">The active rules.</param>
/// <param name="foreignDirectives">Whether directives of other scanners allow findings too.</param>
public sealed class SecretScanner(RuleSet rules, bool foreignDirectives = false)
{
    private readonly CandidateFinder candidates = new(rules);
    private readonly Identities identities = new();

    /// <summary>The active rules.</summary>
    public RuleSet Rules => rules;

    /// <summary>Whether directives of other scanners allow findings too.</summary>
    public bool ForeignDirectives => foreignDirectives;

    /// <summary>Scans one text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="insight">Knows more about places in this text, or null.</param>
    /// <param name="explain">Whether to list what was dropped.</param>
    /// <param name="identify">Whether to take fingerprints and facts, which costs 24 ms for each password or passphrase; else they are empty.</param>
    /// <returns>What was found, by position.</returns>
    public ScanResult Scan(SourceText text, IPlaceSource? insight = null, bool explain = false, bool identify = true)
    {
        var search = Search.Begin(text, rules.Terms, insight);
        try
        {
            candidates.Find(text, search);
            return search.Found.Count == 0 ? ScanResult.Empty : Judge(text, search, explain, identify);
        }
        finally
        {
            search.End();
        }
    }

    private ScanResult Judge(SourceText text, Search search, bool explain, bool identify)
    {
        var clues = search.Clues;
        var judged = new Judge(text, clues).Decide(search.Found, explain);
        var kept = Best(judged.Where(entry => entry.Verdict.IsKept));
        return new ScanResult(Allowed(text, Findings(text, clues, kept, identify)), explain ? Dropped(judged, kept) : ImmutableArray<DroppedCandidate>.Empty);
    }

    private ImmutableArray<Finding> Allowed(SourceText text, ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty || DirectiveIndex.Of(text, rules, foreignDirectives) is not { All.IsEmpty: false } directives)
        {
            return findings;
        }

        return findings
            .Select(finding => directives.Allowing(finding.Rule, finding.Start, finding.End) is { } directive ? finding with { Allowed = directive } : finding)
            .ToImmutableArray();
    }

    /// <summary>Of readings that overlap, the best.</summary>
    private static List<Judged> Best(IEnumerable<Judged> kept)
    {
        var best = new List<Judged>();
        var rivals = new List<Judged>();
        var end = 0;
        foreach (var entry in kept.OrderBy(entry => entry.Candidate.Start))
        {
            if (entry.Candidate.Start >= end)
            {
                Settle(rivals, best);
            }

            rivals.Add(entry);
            end = Math.Max(end, entry.Candidate.End);
        }

        Settle(rivals, best);
        return best;
    }

    private static void Settle(List<Judged> rivals, List<Judged> best)
    {
        var settled = new List<Judged>();
        foreach (var entry in rivals.OrderBy(entry => entry).ThenBy(entry => entry.Candidate.Start))
        {
            if (!settled.Exists(better => better.Candidate.Overlaps(entry.Candidate)))
            {
                settled.Add(entry);
            }
        }

        best.AddRange(settled.OrderBy(entry => entry.Candidate.Start));
        rivals.Clear();
    }

    private ImmutableArray<Finding> Findings(SourceText text, ClueFinder clues, List<Judged> kept, bool identify)
    {
        var credentials = CredentialGrouping.Group(kept, text.Lines, clues);
        var starts = kept.ConvertAll(entry => entry.Candidate.Start);
        var passphrases = new HashSet<int>();
        foreach (var credential in credentials)
        {
            if (Passphrases.Find(text, clues, credential, candidate => passphrases.Contains(candidate.Start) || OverlapsAny(candidate)) is { } passphrase)
            {
                credential.Add(passphrase);
                passphrases.Add(passphrase.Candidate.Start);
            }
        }

        // What no rule knows is known after all when it is the passphrase of a credential.
        credentials.RemoveAll(credential => IsUnknown(credential[0]) && passphrases.Contains(credential[0].Candidate.Start));
        return credentials
            .SelectMany((credential, number) => credential.Select(entry => ToFinding(entry, number, identify)))
            .OrderBy(finding => finding.Start)
            .ToImmutableArray();

        // What was kept is sorted and does not overlap itself: only the neighbours of a position can overlap it.
        bool OverlapsAny(Candidate candidate)
        {
            var at = starts.BinarySearch(candidate.Start);
            at = at < 0 ? ~at : at;
            return IsRival(at) || IsRival(at - 1);

            bool IsRival(int index) => index >= 0 && index < kept.Count && kept[index].Candidate.Overlaps(candidate)
                && !(IsUnknown(kept[index]) && kept[index].Candidate.Start == candidate.Start);
        }
    }

    private static bool IsUnknown(Judged judged) => judged.Part.Shape.Form is ShapeForm.Random or ShapeForm.Regex or ShapeForm.Assigned;

    private Finding ToFinding(Judged judged, int credential, bool identify)
    {
        var candidate = judged.Candidate;
        var secret = SecretId.Of(candidate.Value);
        var (fingerprint, facts) = identify ? identities.Of(candidate.Rule, judged.Part, candidate.Value, secret) : ("", ImmutableArray<string>.Empty);
        return new Finding(
            candidate.Rule,
            judged.Part,
            judged.Verdict.Confidence,
            candidate.Start,
            candidate.End,
            fingerprint,
            secret,
            Redaction.Of(judged.Part, candidate),
            judged.Clues.Describe(candidate.Rule),
            facts,
            credential);
    }

    private static ImmutableArray<DroppedCandidate> Dropped(IEnumerable<Judged> judged, List<Judged> kept) => judged
        .Where(entry => !kept.Contains(entry))
        .OrderBy(entry => entry.Candidate.Start)
        .ThenBy(entry => entry.Candidate.Rule.Id, StringComparer.Ordinal)
        .Select(entry => new DroppedCandidate(
            entry.Candidate.Rule,
            entry.Candidate.Start,
            entry.Candidate.End,
            entry.Verdict.IsKept ? "other-reading" : entry.Verdict.DropReason))
        .ToImmutableArray();
}
