using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Candidates;

/// <summary>Random-looking values in places that are named for a secret, or that are passed to a sink.</summary>
internal static class RandomValues
{
    /// <summary>Fewer bits than base62 has, since the alphabet is a guess.</summary>
    private const double BitsPerCharacter = 4;

    public static void Add(ReadOnlySpan<char> text, int start, int end, RuleSet rules, IPlaces places, List<Candidate> found)
    {
        if (!IsOne(text, start, end, rules))
        {
            return;
        }

        end = EndOf(text, end);
        var place = places.PlaceOf(start, end);
        if (place.IsQuoted && IsOneToken(text.Slice(place.LiteralStart, place.LiteralEnd - place.LiteralStart)))
        {
            (start, end) = (place.LiteralStart, place.LiteralEnd);
        }

        if (place.Names.IsEmpty && place.Callee.Length == 0)
        {
            return;
        }

        var value = text.Slice(start, end - start).ToString();
        foreach (var group in rules.Index.RandomParts.GroupBy(entry => entry.Rule))
        {
            var parts = group.Select(entry => entry.Part)
                .Where(part => value.Length >= part.Shape.MinLength && value.Length <= part.Shape.MaxLength)
                .ToImmutableArray();
            if (!parts.IsEmpty && !IsKnown(found, group.Key, start, end))
            {
                found.Add(new Candidate(group.Key, parts, start, end, value, value.Length * BitsPerCharacter, ""));
            }
        }
    }

    /// <summary>Whether a run is a random value, if only it stands in a place that is named.</summary>
    public static bool IsOne(ReadOnlySpan<char> text, int start, int end, RuleSet rules) =>
        !rules.Index.RandomParts.IsEmpty && Randomness.IsRandom(text.Slice(start, EndOf(text, end) - start));

    /// <summary>The end of a run and the padding behind it.</summary>
    private static int EndOf(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && text[end] == '=')
        {
            end++;
        }

        return end;
    }

    private static bool IsKnown(List<Candidate> found, Rule rule, int start, int end)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].End >= start; i--)
        {
            if (ReferenceEquals(found[i].Rule, rule) && found[i].Start == start && found[i].End == end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a literal is one value and nothing else: no space, no URL, no template, no name before a value.</summary>
    private static bool IsOneToken(ReadOnlySpan<char> literal)
    {
        foreach (var c in literal.TrimEnd('='))
        {
            if (c is <= ' ' or > '~' or '{' or '}' or '<' or '>' or '"' or '\\' or '=' or ':' or ';' or '&')
            {
                return false;
            }
        }

        return true;
    }
}
