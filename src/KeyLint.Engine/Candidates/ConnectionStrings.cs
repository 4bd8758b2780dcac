using System.Collections.Immutable;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Candidates;

/// <summary>
/// Finds the password or key of a connection string: <c>key=value</c> pairs divided by semicolons (commas for Redis), of which one
/// names the server. Only the value is the finding.
/// </summary>
internal static class ConnectionStrings
{
    private const int MinPassword = 4;

    /// <summary>Keys are given out; shorter ones are words of a test.</summary>
    private const int MinKey = 20;

    private static readonly string[] SecretKeys = ["password", "pwd", "accountkey", "sharedaccesskey"];
    private static readonly string[] HostKeys = ["server", "data source", "host", "hostname", "addr", "address", "network address", "endpoint", "accountendpoint", "accountname", "datasource"];

    /// <summary>Adds the value of one pair, when it is the secret of a connection string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="equals">The equals sign of the pair.</param>
    /// <param name="rules">The active rules.</param>
    /// <param name="found">Receives it.</param>
    public static void AddPair(ReadOnlySpan<char> text, int equals, RuleSet rules, List<Candidate> found)
    {
        var (from, to) = ConnectionBounds.Around(text, equals);
        KeywordStrings.AddPair(text, from, equals, to, rules, found);
        var key = KeyBefore(text.Slice(from, equals - from));
        if (!SecretKeys.Contains(key, StringComparer.Ordinal) || !TryReadValue(text, equals + 1, to, out var start, out var end))
        {
            return;
        }

        var whole = text.Slice(from, to - from);
        var pairs = PairsOf(whole.ToString());
        var value = text.Slice(start, end - start);
        if (whole.IndexOfAny('\n', '\r') >= 0 && IsCode(value))
        {
            return;
        }

        if (value.Length < (key.EndsWith("key", StringComparison.Ordinal) ? MinKey : MinPassword) || SecretPlaces.IsFilledInLater(value) || pairs.Count < 2)
        {
            return;
        }

        // Commas divide the options of Redis; elsewhere they divide the members of an object, or a sentence.
        if (whole.IndexOf(';') < 0 && !pairs.ContainsKey("redis-host") && !pairs.ContainsKey("abortconnect") && !EndsInPort(whole.Slice(0, Math.Max(0, whole.IndexOf(',')))))
        {
            return;
        }

        var host = HostKeys.Select(name => pairs.TryGetValue(name, out var found) ? found : "").FirstOrDefault(found => found.Length > 0) ?? "";
        var (rule, part) = rules.Index.ConnectionParts.FirstOrDefault(entry => entry.Part.Shape.Siblings.Any(pairs.ContainsKey));
        if (part is not null && !SecretPlaces.IsDocumented(host.AsSpan()))
        {
            var ceiling = SecretPlaces.IsLocal(host.AsSpan()) ? Confidence.Low : Confidence.High;
            found.Add(new Candidate(rule, ImmutableArray.Create(part), start, end, value.ToString(), value.Length * 3, "") { Ceiling = ceiling });
        }
    }

    private static bool TryReadValue(ReadOnlySpan<char> text, int at, int to, out int start, out int end)
    {
        start = SkipSpaces(text, at);
        if (start < to && XmlEntities.QuoteAt(text.Slice(start, to - start)) is { Length: > 0 } quote)
        {
            start += quote.Length;
            var length = text.Slice(start, to - start).IndexOf(quote.AsSpan());
            end = start + length;
            return length > 0;
        }

        if (start < to && text[start] is '\'' or '{')
        {
            var close = text[start] == '{' ? '}' : '\'';
            var length = text.Slice(start + 1, to - start - 1).IndexOf(close);
            (start, end) = (start + 1, start + 1 + length);
            return length > 0;
        }

        end = start;
        while (end < to && (text[end] is not (';' or ',' or '\'' or ' ' or '\r' or '\n') || XmlEntities.EndsAt(text.Slice(start, end + 1 - start))))
        {
            end++;
        }

        // A comma divides the options of Redis; a password of another may hold one.
        if (end < to && text[end] == ',' && text.Slice(end, to - end).IndexOf('=') < 0)
        {
            while (end < to && (text[end] is not (';' or '\'' or '\r' or '\n') || XmlEntities.EndsAt(text.Slice(start, end + 1 - start))))
            {
                end++;
            }
        }

        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return end > start;
    }

    /// <summary>Over several lines also a piece of code can look like a string: <c>password = options.Password;</c>.</summary>
    private static bool IsCode(ReadOnlySpan<char> value)
    {
        var at = 0;
        while (at < value.Length && (TokenCharacters.IsLetter(value[at]) || value[at] is '_' or '.'))
        {
            at++;
        }

        return at > 0 && (at < value.Length ? value[at] == '(' : value.IndexOf('.') > 0);
    }

    private static string KeyBefore(ReadOnlySpan<char> text)
    {
        var divider = text.LastIndexOfAny(';', ',');
        return text.Slice(Math.Max(divider, text.LastIndexOfAny(':', '\'')) + 1).Trim().ToString().ToLowerInvariant();
    }

    /// <summary>Keys and values; the first of a Redis string is the host alone.</summary>
    private static Dictionary<string, string> PairsOf(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text.Split(';', ','))
        {
            var (key, equals) = KeyOf(pair, isFirst: pairs.Count == 0);
            if (pairs.Count == 0 && key.LastIndexOf(' ') is var space and > 0)
            {
                // A flag of a command line stands before the first key.
                pairs[key.Substring(space + 1)] = pair.Substring(equals + 1).Trim();
            }

            if (key.Length > 0 && !pairs.ContainsKey(key))
            {
                pairs.Add(key, pair.Substring(equals + 1).Trim());
            }
        }

        if (pairs.TryGetValue("redis-host", out var host))
        {
            // The words of a command line stand before it.
            pairs["host"] = host.Substring(host.LastIndexOf(' ') + 1);
        }

        return pairs;
    }

    /// <summary>A key and where its value begins; before the first key may stand the name of the whole string.</summary>
    private static (string Key, int Sign) KeyOf(string pair, bool isFirst)
    {
        var equals = pair.IndexOf('=');
        if (equals < 0)
        {
            return (isFirst && EndsInPort(pair.AsSpan().TrimEnd()) ? "redis-host" : "", -1);
        }

        if (isFirst && pair.IndexOf('=', equals + 1) is var second and > 0 && second < pair.Length - 2)
        {
            equals = second;
        }

        var name = pair.Substring(0, equals);
        return (name.Substring(name.LastIndexOfAny([':', '=', '\'', '(']) + 1).Trim().ToLowerInvariant(), equals);
    }

    /// <summary>Whether a text ends as <c>cache.internal:6380</c> does, or as <c>{host}:{port}</c> and <c>$HOST:$PORT</c>; a named argument in front, <c>path: str</c>, is no host.</summary>
    private static bool EndsInPort(ReadOnlySpan<char> text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 1 || !(char.IsLetterOrDigit(text[colon - 1]) || text[colon - 1] is '}' or ']'))
        {
            return false;
        }

        var isVariable = text.Length > colon + 2 && text[colon + 1] == '$' && (TokenCharacters.IsLetter(text[colon + 2]) || text[colon + 2] is '_' or '{');
        var port = text.Slice(isVariable ? colon + 2 : colon + 1);
        return port.Length > 0 && (isVariable || port.TrimStart("0123456789".AsSpan()).IsEmpty || (port[0] == '{' && port[port.Length - 1] == '}'));
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
