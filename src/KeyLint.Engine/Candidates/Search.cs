using KeyLint.Engine.Evidence;
using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Candidates;

/// <summary>What a search through one text needs. One a thread is kept for the next text, so that a text without candidates costs no memory.</summary>
internal sealed class Search : IPlaces
{
    /// <summary>A list that a text full of candidates has made longer is let go.</summary>
    private const int KeptCapacity = 256;

    [ThreadStatic]
    private static Search? spare;

    private SourceText text = null!;
    private ContextTerms terms = null!;
    private IPlaceSource? insight;
    private ClueFinder? clues;

    /// <summary>The candidates.</summary>
    public List<Candidate> Found { get; private set; } = [];

    /// <summary>The clues of the text, made when first asked for.</summary>
    public ClueFinder Clues => clues ??= new ClueFinder(text, terms, insight);

    public static Search Begin(SourceText text, ContextTerms terms, IPlaceSource? insight)
    {
        var search = spare ?? new Search();
        spare = null;
        (search.text, search.terms, search.insight) = (text, terms, insight);
        return search;
    }

    public Place PlaceOf(int start, int end) => Clues.PlaceOf(start, end);

    /// <summary>Forgets the text. The candidates stay with whoever took them.</summary>
    public void End()
    {
        if (Found.Count > 0 || Found.Capacity > KeptCapacity)
        {
            Found = [];
        }

        (text, terms, insight, clues) = (null!, null!, null, null);
        spare = this;
    }
}
