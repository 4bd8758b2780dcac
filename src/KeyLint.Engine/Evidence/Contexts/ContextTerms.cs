using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Evidence.Contexts;

/// <summary>
/// The terms of all rules, found in one pass over a text whatever their number: a term begins where a word does, and its first
/// three characters lead to the few terms that it can be.
/// </summary>
internal sealed class ContextTerms
{
    private const int CodeBits = 6;
    private const int Codes = 1 << CodeBits;
    private const int CodeMask = Codes - 1;
    private const int Separator = 37;
    private const int Letter = 64;
    private const int Upper = 128;

    private static readonly byte[] Classes = MakeClasses();

    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<int, ContextTerm[]> byStart;

    /// <summary>A bit for each three codes that some term begins with: most words are turned away by it.</summary>
    private readonly uint[] starts = new uint[Codes * Codes * Codes / 32];

    private readonly ImmutableArray<Rule> exchanges;

    public ContextTerms(ImmutableArray<Rule> rules)
    {
        exchanges = rules.Where(rule => rule.Provider.Kind is "exchange" or "broker").ToImmutableArray();
        DataServices = rules.Where(rule => rule.Provider.Kind == "data").ToImmutableArray();
        numbers = rules.Select((rule, number) => (rule.Id, number)).ToDictionary(entry => entry.Id, entry => entry.number, StringComparer.Ordinal);
        byStart = rules.SelectMany(Of).SelectMany(Starts).GroupBy(entry => entry.Key, entry => entry.Term)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray());
        foreach (var key in byStart.Keys)
        {
            starts[key >> 5] |= 1u << (key & 31);
        }
    }

    /// <summary>Rules of exchanges and brokers.</summary>
    public ImmutableArray<Rule> Exchanges => exchanges;

    /// <summary>Rules of services for market and chain data.</summary>
    public ImmutableArray<Rule> DataServices { get; }

    /// <summary>The rules of the same exchange as a rule, itself too: Kraken Futures is Kraken.</summary>
    public IEnumerable<Rule> House(Rule rule) => exchanges.Where(other => FirstWord(other) == FirstWord(rule));

    /// <summary>The exchanges that are not the one of a rule: Kraken Futures is Kraken.</summary>
    public IEnumerable<Rule> Rivals(Rule rule) => exchanges.Where(other => FirstWord(other) != FirstWord(rule));

    /// <summary>Finds every mention.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Where each provider is mentioned.</returns>
    [MethodImpl(Hot.Loop)]
    public Mentions Find(ReadOnlySpan<char> text)
    {
        var mentions = new List<Mention>?[numbers.Count];
        var before = 0;
        for (var at = 0; at + 1 < text.Length; at++)
        {
            var c = ClassOf(text[at]);
            if (StartsWord(before, c)
                && KeyOf(c, ClassOf(text[at + 1]), at + 2 < text.Length ? ClassOf(text[at + 2]) : 0) is var key
                && (starts[key >> 5] >> (key & 31) & 1) != 0)
            {
                foreach (var term in byStart[key])
                {
                    if (term.Match(text, at) is var end and >= 0)
                    {
                        (mentions[term.Rule] ??= []).Add(new Mention(at, end));
                    }
                }
            }

            before = c;
        }

        return new Mentions(numbers, mentions);
    }

    private static string FirstWord(Rule rule) => rule.Provider.Name.Split(' ')[0];

    /// <summary>A word starts where no letter stands before, and at a capital behind a small letter.</summary>
    private static bool StartsWord(int before, int c) => ((before & Letter) == 0 && (c & CodeMask) is > 0 and < Separator) || ((c & Upper) != 0 && (before & Upper) == 0);

    private static int KeyOf(int first, int second, int third) =>
        ((((first & CodeMask) << CodeBits) | (second & CodeMask)) << CodeBits) | (third & CodeMask);

    private static int ClassOf(char c) => c < Classes.Length ? Classes[c] : char.IsLetter(c) ? Letter : 0;

    /// <summary>Letters of either case have codes from 1, digits from 27; whatever may divide words has one.</summary>
    private static byte[] MakeClasses()
    {
        var classes = new byte[128];
        for (var c = '\0'; c < classes.Length; c++)
        {
            classes[c] = (byte)(TokenCharacters.IsLower(c) ? Letter | (c - 'a' + 1)
                : TokenCharacters.IsUpper(c) ? Letter | Upper | (c - 'A' + 1)
                : TokenCharacters.IsDigit(c) ? c - '0' + 27
                : c is ' ' or '.' or '_' or '-' ? Separator
                : c is '/' ? Separator + 1
                : 0);
        }

        return classes;
    }

    /// <summary>The keys that a term can begin with: with a separator or without at each break, and with anything behind a term of two.</summary>
    private static IEnumerable<(int Key, ContextTerm Term)> Starts(ContextTerm term) => term.Beginnings(3)
        .SelectMany(start => start.Length >= 3 ? [start] : Enumerable.Range(0, Codes).Select(code => start + Sample(code)))
        .Select(start => (KeyOf(ClassOf(start[0]), ClassOf(start[1]), ClassOf(start[2])), term));

    private static char Sample(int code) => code switch
    {
        >= 1 and <= 26 => (char)('a' + code - 1),
        >= 27 and <= 36 => (char)('0' + code - 27),
        Separator => ' ',
        Separator + 1 => '/',
        _ => '\0',
    };

    private IEnumerable<ContextTerm> Of(Rule rule) => rule.Context.Words
        .Concat(rule.Context.Hosts)
        .Concat(rule.Context.Headers.Select(header => header.Name).Where(Headers.IsDistinctive))
        .Concat(rule.Context.Namespaces)
        .Select(term => new ContextTerm(term, numbers[rule.Id]));
}
