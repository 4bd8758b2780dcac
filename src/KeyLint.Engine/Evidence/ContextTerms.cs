using System.Collections.Immutable;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence;

/// <summary>
/// The terms of all rules, found in one pass over a text whatever their number: a term begins where a word does, and its first
/// two characters lead to the few terms that it can be.
/// </summary>
internal sealed class ContextTerms
{
    private const int Codes = 128;

    private readonly ContextTerm[]?[] byStart = new ContextTerm[Codes * Codes][];
    private readonly bool[] begins = new bool[Codes];

    public ContextTerms(ImmutableArray<Rule> rules)
    {
        foreach (var group in rules.SelectMany(Of).SelectMany(Starts).GroupBy(entry => entry.Code, entry => entry.Term))
        {
            byStart[group.Key] = [.. group];
            begins[group.Key / Codes] = true;
        }
    }

    /// <summary>Finds every mention.</summary>
    /// <param name="text">The text.</param>
    /// <returns>By rule, where its mentions stand, in order.</returns>
    public Dictionary<string, List<Mention>> Find(ReadOnlySpan<char> text)
    {
        var mentions = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        for (var at = 0; at + 1 < text.Length; at++)
        {
            var first = ContextTerm.Lower(text[at]);
            if (first >= Codes || !begins[first] || !StartsWord(text, at))
            {
                continue;
            }

            var second = ContextTerm.Lower(text[at + 1]);
            foreach (var term in second < Codes ? byStart[(first * Codes) + second] ?? [] : [])
            {
                if (term.Match(text, at) is var end and >= 0)
                {
                    Add(mentions, term.Rule, new Mention(at, end));
                }
            }
        }

        return mentions;
    }

    private static void Add(Dictionary<string, List<Mention>> mentions, string rule, Mention mention)
    {
        if (!mentions.TryGetValue(rule, out var list))
        {
            mentions.Add(rule, list = []);
        }

        list.Add(mention);
    }

    private static bool StartsWord(ReadOnlySpan<char> text, int at) =>
        at == 0 || !char.IsLetter(text[at - 1]) || (TokenCharacters.IsUpper(text[at]) && !TokenCharacters.IsUpper(text[at - 1]));

    private static IEnumerable<ContextTerm> Of(Rule rule) => rule.Context.Words
        .Concat(rule.Context.Hosts)
        .Concat(rule.Context.Headers.Select(header => header.Name).Where(Headers.IsDistinctive))
        .Concat(rule.Context.Namespaces)
        .Select(term => new ContextTerm(term, rule.Id));

    /// <summary>A term whose first word is one letter may also begin with that letter and a separator.</summary>
    private static IEnumerable<(int Code, ContextTerm Term)> Starts(ContextTerm term)
    {
        var (first, second) = term.Start;
        yield return ((first * Codes) + second, term);
        foreach (var separator in term.BreaksAtOnce ? " ._-" : "")
        {
            yield return ((first * Codes) + separator, term);
        }
    }
}

/// <summary>Where a text mentions a provider.</summary>
/// <param name="Start">Where the mention begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Mention(int Start, int End);
