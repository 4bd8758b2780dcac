using KeyLint.Engine.Candidates.Phrases;
using KeyLint.Engine.Decoding;
using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Candidates;

/// <summary>All candidates of a text: runs that match patterns, random values in named places, what is no run, and all of that in what the text encodes.</summary>
internal sealed class CandidateFinder
{
    private readonly RuleSet rules;
    private readonly RunCandidates runs;
    private readonly ViewCandidates views;
    private readonly RegexCandidates regexes;

    public CandidateFinder(RuleSet rules)
    {
        this.rules = rules;
        runs = new RunCandidates(rules);
        views = new ViewCandidates(rules, FindIn, HoldsInClear);
        regexes = new RegexCandidates(rules);
    }

    /// <summary>Finds all candidates of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="search">Receives them, and learns the places of those that are encoded.</param>
    public void Find(SourceText text, Search search)
    {
        FindIn(text.Content, search, search.Found);
        views.Add(text.Content, search);
        regexes.Add(text, search.Found);
    }

    /// <summary>Whether a text holds a candidate, wherever the text may stand: in clear, or in what it encodes.</summary>
    public bool Holds(ReadOnlyMemory<char> text) => views.Holds(text);

    /// <summary>Finds the candidates of one view, each with its place.</summary>
    public List<(Candidate Candidate, Place Place)> FindInView(DecodedView view, ReadOnlySpan<char> text, IPlaces places) => views.FindIn(view, text, places);

    /// <summary>Finds the candidates of one run.</summary>
    public void FindInRun(ReadOnlySpan<char> text, int start, int end, IPlaces places, List<Candidate> found)
    {
        runs.Add(text, start, end, found);
        RandomValues.Add(text, start, end, rules, places, found);
    }

    /// <summary>What a run may be. What is missing it is not, whatever stands around the text.</summary>
    /// <param name="text">The run, equals signs behind it, and as much as is known of what stands around.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="reach">How many characters around it are near.</param>
    public RunKinds KindsOf(ReadOnlySpan<char> text, int start, int end, int reach)
    {
        if (!runs.MayMatch(text, start, end, static _ => true))
        {
            return RandomValues.IsOne(text, start, end, rules) ? RunKinds.Candidate | ProvenRandom : RunKinds.None;
        }

        return RunKinds.Candidate
            | (runs.MayMatch(text, start, end, entry => entry.Pattern.Beyond > reach) ? RunKinds.ReachesFar : 0)
            | (runs.MayMatch(text, start, end, static entry => entry.Part.Tier == Tier.A) ? RunKinds.ProvesItself : ProvenRandom);
    }

    /// <summary>Rules of one's own may say of any random value that it proves itself.</summary>
    private RunKinds ProvenRandom => rules.Index.RandomParts.Any(static entry => entry.Part.Tier == Tier.A) ? RunKinds.ProvesItself : RunKinds.None;

    private void FindIn(ReadOnlyMemory<char> text, IPlaces places, List<Candidate> found)
    {
        var span = text.Span;
        for (var from = 0; RunScanner.TryNext(span, from, out var start, out var end); from = end)
        {
            if (RunCandidates.CanHoldToken(span.Slice(start, end - start)))
            {
                FindInRun(span, start, end, places, found);
            }
        }

        FindBesideRuns(span, found);
    }

    private bool HoldsInClear(ReadOnlyMemory<char> content)
    {
        var text = content.Span;
        var found = new List<Candidate>();
        for (var from = 0; RunScanner.TryNext(text, from, out var start, out var end); from = end)
        {
            if (RunCandidates.CanHoldToken(text.Slice(start, end - start)))
            {
                runs.Add(text, start, end, found);
                if (found.Count > 0 || RandomValues.IsOne(text, start, end, rules))
                {
                    return true;
                }
            }
        }

        FindBesideRuns(text, found);
        return found.Count > 0;
    }

    private void FindBesideRuns(ReadOnlySpan<char> span, List<Candidate> found)
    {
        PemBlocks.Add(span, rules, found);
        MnemonicPhrases.Add(span, rules, found);
        Assignments.Add(span, rules, found);
        LabelledPasswords.Add(span, rules, found);
        UrlPasswords.Add(span, rules, found);
    }
}
