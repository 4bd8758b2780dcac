using System.Collections.Immutable;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Evidence;

/// <summary>Gathers what speaks for and against candidates of one text.</summary>
internal sealed class ClueFinder(SourceText text, IPlaceSource? insight)
{
    private readonly ContextIndex context = new(text);
    private readonly Dictionary<(int Start, int End), Place> places = [];

    public Place PlaceOf(int start, int end)
    {
        if (!places.TryGetValue((start, end), out var place))
        {
            place = PlaceFinder.Find(text.Span, start, end);
            place = insight?.Refine(place, start, end) ?? place;
            places.Add((start, end), place);
        }

        return place;
    }

    /// <summary>What the place of a candidate tells; neither context nor pairs, which cost more and are asked for later.</summary>
    public Clues Find(Candidate candidate)
    {
        var rule = candidate.Rule;
        var place = PlaceOf(candidate.Start, candidate.End);
        var names = place.Names.Select(name => Words.Split(name.AsSpan())).ToImmutableArray();
        var kinds = NameMeaning.Kinds(names.FirstOrDefault(NameMeaning.IsTelling));
        var header = rule.Context.Headers.FirstOrDefault(header => place.Names.Contains(header.Name, StringComparer.OrdinalIgnoreCase) && Headers.IsDistinctive(header.Name));
        var sinkPart = SinkFinder.PartOf(rule, place);
        var part = Choose(candidate.Parts, sinkPart ?? header?.Part, kinds);
        return new Clues(
            part,
            sinkPart is not null && part.Id == sinkPart,
            header is not null || names.Append(Words.Split(place.Callee.AsSpan())).Any(words => MentionsProvider(rule, words)),
            NameMeaning.Fits(kinds, part.Kind) || header?.Part == part.Id || IsListed(part, place.Names),
            Nearness.None,
            int.MaxValue,
            IsPaired: false,
            names.IsEmpty ? "" : NameMeaning.PublicWord(names[0]));
    }

    /// <summary>Adds how near the provider is mentioned, where that can change the verdict.</summary>
    public Clues WithContext(Candidate candidate, Clues clues)
    {
        var isNeeded = clues.Part.Tier switch
        {
            Tier.A => false,
            Tier.B => true,
            _ => clues.NamesPart || clues.IsPaired || clues.IsSink,
        };
        if (!isNeeded)
        {
            return clues;
        }

        var (nearness, lines) = context.Find(candidate.Rule, candidate.Start, candidate.End);
        return clues with { Nearness = nearness, Lines = lines };
    }

    private static Part Choose(ImmutableArray<Part> parts, string? id, ImmutableHashSet<PartKind> kinds) =>
        parts.FirstOrDefault(part => part.Id == id)
        ?? parts.FirstOrDefault(part => NameMeaning.Fits(kinds, part.Kind))
        ?? parts[0];

    private static bool IsListed(Part part, ImmutableArray<string> names) =>
        part.Names.Any(listed => names.Any(name => Holds(Words.Split(name.AsSpan()), Words.Split(listed.AsSpan()))));

    /// <summary>Whether a name is a listed one, also as part of a longer name when it is more than one word: <c>main_api_key_2</c>.</summary>
    private static bool Holds(ImmutableArray<string> name, ImmutableArray<string> listed) =>
        listed.Length == 1
            ? name.SequenceEqual(listed)
            : Enumerable.Range(0, Math.Max(0, name.Length - listed.Length + 1)).Any(at => name.Skip(at).Take(listed.Length).SequenceEqual(listed));

    /// <summary>Whether words name the provider, also when its name was split: <c>BitMEX</c> gives bit, mex.</summary>
    private static bool MentionsProvider(Rule rule, ImmutableArray<string> words)
    {
        for (var start = 0; start < words.Length; start++)
        {
            var joined = "";
            for (var end = start; end < Math.Min(start + 3, words.Length); end++)
            {
                joined += words[end];
                if (rule.Context.Words.Contains(joined, StringComparer.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
