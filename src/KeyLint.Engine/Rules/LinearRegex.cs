#if NET
using System.Globalization;
#endif
using System.Text.RegularExpressions;

namespace KeyLint.Engine.Rules;

/// <summary>
/// A regular expression that takes time in proportion to the text, whatever the text: it cannot look around or refer back.
/// The runtimes of netstandard2.0 have no such matcher, so there every expression is refused (docs/adr/0007).
/// </summary>
public sealed class LinearRegex
{
#if NET
    /// <summary>None of the constructs that need backtracking can be written without one of these; beside other text they may mean nothing.</summary>
    private static readonly string[] Doubtful = ["(?=", "(?!", "(?<", "(?>", "(?(", "(?'", "\\k", "\\G", "\\<", "\\'", .. Enumerable.Range(1, 9).Select(digit => $"\\{digit}")];
#endif

    private readonly Regex plain;
    private readonly Lazy<Regex> linear;

    private LinearRegex(string source, Regex plain, Lazy<Regex> linear) => (Source, this.plain, this.linear) = (source, plain, linear);

    /// <summary>As written in the rule.</summary>
    public string Source { get; }

    /// <summary>Number of its greatest group.</summary>
    public int LastGroup => plain.GetGroupNumbers().Max();

    /// <summary>Reads an expression.</summary>
    /// <param name="source">In the notation of .NET.</param>
    /// <param name="error">Why it is refused, when null is returned.</param>
    /// <returns>The expression, or null.</returns>
    public static LinearRegex? TryParse(string source, out string error)
    {
#if NET
        try
        {
            // To make the linear matcher takes a hundred times as long as to read the expression, and most are never called for.
            var plain = new Regex(source, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            var linear = new Lazy<Regex>(() => new Regex(source, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
            if (Array.Exists(Doubtful, text => source.Contains(text, StringComparison.Ordinal)) || MayBeHuge(source))
            {
                _ = linear.Value;
            }

            error = FindsNothing(plain) ? "it matches the empty string" : "";
            return error.Length == 0 ? new LinearRegex(source, plain, linear) : null;
        }
        catch (RegexParseException fault)
        {
            error = $"{Spell(fault.Error)} at character {fault.Offset}";
            return null;
        }
        catch (RegexMatchTimeoutException)
        {
            error = "it takes more than a second for a few characters";
            return null;
        }
        catch (NotSupportedException) when (MayBeHuge(source) && !Array.Exists(Doubtful, text => source.Contains(text, StringComparison.Ordinal)))
        {
            error = "its repetitions make a matcher of too many states; smaller counts, or + and *, make a smaller one";
            return null;
        }
        catch (NotSupportedException)
        {
            error = "it looks around, refers back, or holds an atomic or balancing group or a condition, for which no matcher has a time limit";
            return null;
        }
#else
        error = "this host has no matcher with a time limit, so rules with regular expressions are for the command line";
        return null;
#endif
    }

    /// <inheritdoc/>
    public override string ToString() => Source;

    internal bool IsIn(string text) => linear.Value.IsMatch(text);

#if NET
    /// <summary>Finds the first match from an index on.</summary>
    internal bool TryFind(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        foreach (var match in linear.Value.EnumerateMatches(text, from))
        {
            (start, end) = (match.Index, match.Index + match.Length);
            return true;
        }

        start = end = -1;
        return false;
    }

    /// <summary>Whether counts of repetition, which multiply when they are nested, could make more states than the runtime allows: 10,000.</summary>
    private static bool MayBeHuge(string source)
    {
        const int Few = 4000;
        long states = source.Length;
        for (var at = source.IndexOf('{', StringComparison.Ordinal); at >= 0; at = source.IndexOf('{', at + 1))
        {
            var close = source.IndexOf('}', at);
            var counts = close < 0 ? [] : source[(at + 1)..close].Split(',');
            var most = counts.Select(count => long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1).DefaultIfEmpty(1).Max();
            states = Math.Min(int.MaxValue, states * Math.Max(1, Math.Min(int.MaxValue, most)));
        }

        return states > Few;
    }

    private static bool FindsNothing(Regex regex)
    {
        // An anchor or a boundary matches nothing in particular only beside something.
        foreach (var text in new[] { "", "a", "a b\n-1" })
        {
            foreach (var match in regex.EnumerateMatches(text))
            {
                if (match.Length == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The runtime's name of an error, as words.</summary>
    private static string Spell(RegexParseError error) =>
        string.Concat(error.ToString().Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString())).Trim();
#endif

    /// <summary>The value of a match that begins at an index: a group, or all of it; empty when the group took no part.</summary>
    internal (int Start, int End) Value(string text, int at, int group)
    {
        var match = linear.Value.Match(text, at);
        if (LastGroup == 0)
        {
            return (match.Index, match.Index + match.Length);
        }

        // The linear matcher forgets groups of some alternatives that begin alike; what it found, the other can name.
        var value = GroupOf(match, group) ?? GroupOf(AskPlain(text, at), group);
        return value ?? (group > 0 ? (at, at) : (match.Index, match.Index + match.Length));
    }

    private static (int Start, int End)? GroupOf(Match match, int group)
    {
        for (var i = Math.Max(1, group); i <= (group > 0 ? group : match.Groups.Count - 1); i++)
        {
            if (match.Groups[i] is { Length: > 0 } found)
            {
                return (found.Index, found.Index + found.Length);
            }
        }

        return null;
    }

    /// <summary>The match as the backtracking matcher sees it, which must find it within its time.</summary>
    private Match AskPlain(string text, int at)
    {
        try
        {
            return plain.Match(text, at);
        }
        catch (RegexMatchTimeoutException)
        {
            // Then no group is known and the whole match is the value.
            return Match.Empty;
        }
    }
}
