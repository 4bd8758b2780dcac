using KeyLint.Engine.Candidates.Phrases;
using KeyLint.Engine.Evidence;
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
        views = new ViewCandidates(rules, FindIn);
        regexes = new RegexCandidates(rules);
    }

    public List<Candidate> Find(SourceText text, ClueFinder clues)
    {
        var found = new List<Candidate>();
        FindIn(text.Content, clues, found);
        views.Add(text.Content, clues, found);
        regexes.Add(text, found);
        return found;
    }

    private void FindIn(ReadOnlyMemory<char> text, IPlaces places, List<Candidate> found)
    {
        var span = text.Span;
        for (var from = 0; RunScanner.TryNext(span, from, out var start, out var end); from = end)
        {
            if (RunCandidates.CanHoldToken(span.Slice(start, end - start)))
            {
                runs.Add(span, start, end, found);
                RandomValues.Add(span, start, end, rules, places, found);
            }
        }

        PemBlocks.Add(span, rules, found);
        MnemonicPhrases.Add(span, rules, found);
        ConnectionStrings.Add(span, rules, found);
        UrlPasswords.Add(span, rules, found);
    }
}
