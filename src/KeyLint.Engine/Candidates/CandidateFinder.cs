using KeyLint.Engine.Evidence;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Candidates;

/// <summary>All candidates of a text: runs that match patterns, random values in named places, and what is no run.</summary>
internal sealed class CandidateFinder(RuleSet rules)
{
    private readonly RunCandidates runs = new(rules);

    public List<Candidate> Find(SourceText text, ClueFinder clues)
    {
        var found = new List<Candidate>();
        var span = text.Span;
        var joinedUntil = 0;
        for (var from = 0; RunScanner.TryNext(span, from, out var start, out var end); from = end)
        {
            var joined = start >= joinedUntil ? JoinedLiteral.Around(span, start, end) : null;
            if (joined is not null)
            {
                AddJoined(joined, found);
                joinedUntil = joined.End;
            }

            if (!RunCandidates.CanHoldToken(span.Slice(start, end - start)))
            {
                continue;
            }

            runs.Add(span, start, end, found);
            RandomValues.Add(span, start, end, rules, clues, found);
        }

        PemBlocks.Add(span, rules, found);
        MnemonicPhrases.Add(span, rules, found);
        ConnectionStrings.Add(span, rules, found);
        UrlPasswords.Add(span, rules, found);
        return found;
    }

    /// <summary>Matches inside the joined text; what is found there stands where the pieces stand.</summary>
    private void AddJoined(JoinedLiteral joined, List<Candidate> found)
    {
        var inner = new List<Candidate>();
        var value = joined.Value.AsSpan();
        for (var from = 0; RunScanner.TryNext(value, from, out var start, out var end); from = end)
        {
            runs.Add(value, start, end, inner);
        }

        found.AddRange(inner.Select(candidate => candidate with { Start = joined.Start, End = joined.End }));
    }
}
