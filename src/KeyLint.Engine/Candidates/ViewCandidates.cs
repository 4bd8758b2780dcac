using System.Collections.Immutable;
using KeyLint.Engine.Decoding;
using KeyLint.Engine.Evidence.Filtering;
using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Candidates;

/// <summary>Candidates of what a text holds in another form: joined, unescaped, decoded; and what that holds in turn.</summary>
internal sealed class ViewCandidates(RuleSet rules, Action<ReadOnlyMemory<char>, IPlaces, List<Candidate>> findIn, Func<ReadOnlyMemory<char>, bool> holdsInClear)
{
    private const int MaxDepth = 3;

    /// <summary>However much is encoded, and however often, so many characters are decoded for each of the text.</summary>
    private const int MaxGrowth = 4;

    /// <summary>Adds the candidates of all views of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="search">Receives them, and learns their places.</param>
    public void Add(ReadOnlyMemory<char> text, Search search)
    {
        var kind = ViewKind.Joined;
        if (Views.TryFirst(ref kind, text.Span) is { } first)
        {
            Add(text, Views.From(kind, first, text), search);
        }
    }

    private void Add(ReadOnlyMemory<char> text, IEnumerable<DecodedView> views, Search search)
    {
        var found = search.Found;
        var budget = Math.Max(1 << 16, text.Length * MaxGrowth);
        var joined = new List<DecodedView>();
        var inViews = Find(text, views, joined, search, MaxDepth, ref budget);
        found.RemoveAll(piece => IsWithin(joined, piece));
        if (inViews.Count == 0)
        {
            return;
        }

        var known = new HashSet<(string, int, int, string)>(found.Select(KeyOf));
        foreach (var (candidate, place) in inViews)
        {
            if (known.Add(KeyOf(candidate)))
            {
                search.Clues.Learn(candidate.Start, candidate.End, place);
                found.Add(candidate);
            }
        }
    }

    /// <summary>The candidates of one view where they stand in the text, each with its place.</summary>
    /// <param name="view">The view.</param>
    /// <param name="text">The text that it is a view of.</param>
    /// <param name="outer">The places of that text.</param>
    public List<(Candidate Candidate, Place Place)> FindIn(DecodedView view, ReadOnlySpan<char> text, IPlaces outer)
    {
        var budget = int.MaxValue;
        return FindIn(view, text, outer, MaxDepth, ref budget);
    }

    /// <summary>Whether a view's text holds a candidate, wherever the view may stand: in clear, or in what it encodes in turn.</summary>
    public bool Holds(ReadOnlyMemory<char> view) => Holds(view, MaxDepth);

    private bool Holds(ReadOnlyMemory<char> view, int depth) => holdsInClear(view)
        || (depth > 1 && Views.From(ViewKind.Joined, view).Any(inner => IsBasic(view.Span, inner) || Holds(inner.Text.AsMemory(), depth - 1)));

    /// <summary>One span can hold two values of one rule: what is written there, and what that decodes to.</summary>
    private static (string Rule, int Start, int End, string Value) KeyOf(Candidate candidate) => (candidate.Rule.Id, candidate.Start, candidate.End, candidate.Value);

    /// <summary>Whether a piece lies in a literal that is joined, which are in order and apart. It is no value of its own: what stands in it whole stands in the joined literal too.</summary>
    private static bool IsWithin(List<DecodedView> spans, Candidate piece)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].End < piece.End ? (middle + 1, high) : (low, middle);
        }

        return low < spans.Count && spans[low].Start <= piece.Start;
    }

    /// <summary>The candidates of views, of which the joined literals come first and are noted.</summary>
    private List<(Candidate Candidate, Place Place)> Find(
        ReadOnlyMemory<char> text, IEnumerable<DecodedView> views, List<DecodedView> joined, IPlaces outer, int depth, ref int budget)
    {
        var result = new List<(Candidate, Place)>();
        foreach (var view in views)
        {
            budget -= view.Text.Length;
            var isJoined = view.Layer == JoinedLiterals.LayerName;
            if (view.ReplacesPieces)
            {
                joined.Add(view);
            }

            if (budget < 0)
            {
                if (isJoined)
                {
                    continue;
                }

                break;
            }

            foreach (var (candidate, place) in FindIn(view, text.Span, outer, depth, ref budget))
            {
                if (isJoined || !IsWithin(joined, candidate))
                {
                    result.Add((candidate, place));
                }
            }
        }

        return result;
    }

    /// <summary>The candidates of one view where they stand in the text, each with its place.</summary>
    private List<(Candidate Candidate, Place Place)> FindIn(DecodedView view, ReadOnlySpan<char> text, IPlaces outer, int depth, ref int budget)
    {
        var places = new ViewPlaces(view, outer);
        var inner = new List<Candidate>();
        findIn(view.Text.AsMemory(), places, inner);
        inner.RemoveAll(candidate => candidate.Parts[0].Tier != Tier.A && EncodedBlocks.Contain(view.Text.AsSpan(), candidate.Start, candidate.End));
        AddBasic(text, view, inner);
        var found = inner.ConvertAll(candidate => (Candidate: candidate, Place: places.PlaceOf(candidate.Start, candidate.End)));
        if (depth > 1)
        {
            found.AddRange(Find(view.Text.AsMemory(), Views.From(ViewKind.Joined, view.Text.AsMemory()), [], places, depth - 1, ref budget));
        }

        return found.ConvertAll(entry =>
        {
            var (start, end) = view.Locate(entry.Candidate.Start, entry.Candidate.End);
            var layer = entry.Candidate.Layer.Length == 0 || entry.Candidate.Layer == view.Layer ? view.Layer : $"{view.Layer}, then {entry.Candidate.Layer}";
            return (entry.Candidate with { Start = start, End = end, Layer = layer }, entry.Place);
        });
    }

    /// <summary>What <c>Authorization: Basic</c> carries is a user and a password.</summary>
    private void AddBasic(ReadOnlySpan<char> text, DecodedView view, List<Candidate> found)
    {
        var colon = view.Text.IndexOf(':');
        if (colon > 0 && IsBasic(text, view)
            && rules.Index.UserInfoParts.FirstOrDefault(entry => entry.Part.Shape.Siblings.IsEmpty) is { Part: not null } web
            && view.Text.Length - colon - 1 >= 4 && !SecretPlaces.IsFilledInLater(view.Text.AsSpan(colon + 1)))
        {
            var password = view.Text.Substring(colon + 1);
            found.Add(new Candidate(web.Rule, ImmutableArray.Create(web.Part), colon + 1, view.Text.Length, password, password.Length * 3, ""));
        }
    }

    private static bool IsBasic(ReadOnlySpan<char> text, DecodedView view) =>
        view.Start >= 6 && text.Slice(view.Start - 6, 6).Equals("Basic ".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands in a view is called what names it there, and else what names the view.</summary>
    private sealed class ViewPlaces(DecodedView view, IPlaces outer) : IPlaces
    {
        private Place? around;

        public Place PlaceOf(int start, int end)
        {
            around ??= outer.PlaceOf(view.Start, view.End);
            var inner = PlaceFinder.Find(view.Text.AsSpan(), start, end);
            return around with
            {
                Names = inner.Names.AddRange(around.Names),
                Callee = inner.Callee.Length > 0 ? inner.Callee : around.Callee,
                Argument = inner.Callee.Length > 0 ? inner.Argument : around.Argument,
                IsQuoted = inner.IsQuoted,
                LiteralStart = inner.LiteralStart,
                LiteralEnd = inner.LiteralEnd,
            };
        }
    }
}
