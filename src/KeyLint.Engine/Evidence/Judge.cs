using KeyLint.Engine.Candidates;
using KeyLint.Engine.Evidence.Filtering;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Evidence;

/// <summary>
/// Decides on the candidates of one text. Evidence comes first, since it turns most away cheaply; the filters, which hash and
/// search, see only what evidence would keep. A partner that a filter drops is no partner, so the rest is judged again.
/// </summary>
internal sealed class Judge(SourceText text, ClueFinder clues)
{
    /// <summary>Judges.</summary>
    /// <param name="found">The candidates.</param>
    /// <param name="explain">Whether to name a filter also for what no evidence supports.</param>
    /// <returns>One verdict a candidate, in no particular order.</returns>
    public List<Judged> Decide(List<Candidate> found, bool explain)
    {
        if (!explain)
        {
            Hopeless.Remove(found, clues);
        }

        var open = found.ConvertAll(candidate => (Candidate: candidate, Clues: clues.Find(candidate)));

        // Identifiers are the bulk of what has the shape of a token: they are turned away before context is asked for.
        var result = open.FindAll(IsWords).ConvertAll(entry => new Judged(entry.Candidate, entry.Clues, Verdict.Drop("words")));
        open.RemoveAll(IsWords);
        if (GeneratedFiles.Reason(text.Path) is { } generated)
        {
            // What is dropped whatever speaks for it is nobody's partner either, also when nothing speaks for it.
            var lost = open.FindAll(entry => Filters.IsLostInGeneratedFile(text.Path, entry.Candidate, entry.Clues));
            result.AddRange(lost.ConvertAll(entry => new Judged(entry.Candidate, entry.Clues, Verdict.Drop(
                (explain ? Filters.DropReason(text.Span, text.Path, entry.Candidate, entry.Clues) : null) ?? generated))));
            open.RemoveAll(entry => Filters.IsLostInGeneratedFile(text.Path, entry.Candidate, entry.Clues));
        }

        while (true)
        {
            var paired = Pairs.Find(open, text.Lines);
            var round = open.ConvertAll(entry => Decide(entry.Candidate, entry.Clues with { IsPaired = paired.Contains(entry.Candidate) }));
            var dropped = round.Where(judged => judged.Verdict.IsKept).Select(Filter).OfType<Judged>().ToList();
            result.AddRange(dropped);
            if (!dropped.Exists(judged => judged.Clues.IsPaired))
            {
                // A reason more for what is dropped anyway: it may not change what is found.
                result.AddRange(Without(round, dropped).ConvertAll(judged => explain && !judged.Verdict.IsKept ? Filter(judged) ?? judged : judged));
                Crowds.Drop(result);
                DropCompanions(result);
                TestMaterial.Weigh(text.Path, result);
                return result;
            }

            open = Without(round, dropped).ConvertAll(judged => (judged.Candidate, judged.Clues));
        }
    }

    private static bool IsWords((Candidate Candidate, Clues Clues) entry) =>
        entry.Clues.Part.Tier != Tier.A && Filters.IsWords(entry.Candidate, entry.Clues);

    private Judged Decide(Candidate candidate, Clues found)
    {
        var complete = clues.WithContext(candidate, found);
        var verdict = EvidenceTable.Judge(complete, candidate.Bits);
        return new Judged(candidate, complete, verdict.Confidence > candidate.Ceiling ? verdict with { Confidence = candidate.Ceiling } : verdict);
    }

    /// <summary>A companion stands or falls with what it accompanies: a PEM block beside a token that nothing speaks for is a PEM block.</summary>
    private static void DropCompanions(List<Judged> judged)
    {
        for (var i = 0; i < judged.Count; i++)
        {
            var companion = judged[i];
            if (companion is { Verdict.IsKept: true, Part.Tier: Tier.Pair }
                && !judged.Exists(other => other.Verdict.IsKept && ReferenceEquals(other.Candidate.Rule, companion.Candidate.Rule) && other.Part.Tier != Tier.Pair))
            {
                judged[i] = companion with { Verdict = Verdict.Drop("no-evidence") };
            }
        }
    }

    private Judged? Filter(Judged judged) =>
        (Filters.DropReason(text.Span, text.Path, judged.Candidate, judged.Clues)
            ?? (judged.Verdict.IsKept ? null : PublicValues.Likely(judged.Candidate.Value.AsSpan()))) is { } reason
            ? judged with { Verdict = Verdict.Drop(reason) }
            : null;

    private static List<Judged> Without(List<Judged> all, List<Judged> dropped)
    {
        var gone = new HashSet<Candidate>(dropped.Select(judged => judged.Candidate), ReferenceComparer<Candidate>.Instance);
        return all.FindAll(judged => !gone.Contains(judged.Candidate));
    }
}
