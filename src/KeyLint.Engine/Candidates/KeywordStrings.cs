using System.Collections.Immutable;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Candidates;

/// <summary>
/// Finds the password of the connection strings of libpq, whose pairs have spaces between: <c>host=db.internal user=app password=…</c>. Python, Go, PHP
/// and <c>psql</c> take them.
/// </summary>
internal static class KeywordStrings
{
    private const int MinPassword = 4;

    /// <summary>Two pairs beside the password: one alone stands in sentences and logs, too.</summary>
    private const int MinOthers = 2;

    private const string Key = "password";

    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase) { "host", "hostaddr" };

    private static readonly HashSet<string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "host", "hostaddr", "port", "dbname", "user", "connect_timeout", "sslmode", "application_name", "target_session_attrs", "sslrootcert", "sslcert", "sslkey", "client_encoding", "timezone",
        "search_path", "keepalives", "gssencmode", "channel_binding",
    };

    /// <summary>Adds the password of a pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the literal or line around the pair begins.</param>
    /// <param name="equals">The equals sign of the pair.</param>
    /// <param name="to">Where the literal or line ends.</param>
    /// <param name="rules">The active rules.</param>
    /// <param name="found">Receives it.</param>
    public static void AddPair(ReadOnlySpan<char> text, int from, int equals, int to, RuleSet rules, List<Candidate> found)
    {
        var before = text.Slice(from, equals - from);
        if (!before.EndsWith(Key.AsSpan(), StringComparison.OrdinalIgnoreCase) || (before.Length > Key.Length && !IsDivider(before[before.Length - Key.Length - 1]))
            || !TryReadValue(text, equals + 1, to, out var start, out var end))
        {
            return;
        }

        var value = text.Slice(start, end - start);
        var pairs = PairsOf(text.Slice(from, to - from).ToString());
        var host = pairs.Where(pair => Hosts.Contains(pair.Key)).Select(pair => pair.Value).FirstOrDefault();
        var (rule, part) = rules.Index.ConnectionParts.FirstOrDefault(entry => entry.Part.Shape.Siblings.Contains("host", StringComparer.Ordinal));
        if (host is null || part is null || pairs.Count < MinOthers || value.Length < MinPassword || SecretPlaces.IsFilledInLater(value) || SecretPlaces.IsDocumented(host.AsSpan()))
        {
            return;
        }

        var ceiling = SecretPlaces.IsLocal(host.AsSpan()) ? Confidence.Low : Confidence.High;
        found.Add(new Candidate(rule, ImmutableArray.Create(part), start, end, value.ToString(), value.Length * 3, "") { Ceiling = ceiling });
    }

    private static bool TryReadValue(ReadOnlySpan<char> text, int at, int to, out int start, out int end)
    {
        var isQuoted = at < to && text[at] == '\'';
        start = isQuoted ? at + 1 : at;
        end = start;
        while (end < to && text[end] != '\'' && (isQuoted || text[end] is not (' ' or '\t' or '\\' or ';' or ',')))
        {
            end++;
        }

        return end > start;
    }

    /// <summary>The pairs beside the password; the name of the string may stand before the first: <c>DSN=host=…</c>.</summary>
    private static List<KeyValuePair<string, string>> PairsOf(string text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var word in text.Split(' ', '\t', '\''))
        {
            var parts = word.Split('=');
            if (parts.Length > 1 && parts[parts.Length - 1] is { Length: > 0 } value && value[value.Length - 1] is not (',' or ';')
                && parts[parts.Length - 2] is var name && name.Substring(name.LastIndexOf(',') + 1) is var key && Keywords.Contains(key))
            {
                pairs.Add(new KeyValuePair<string, string>(key, value));
            }
        }

        return pairs;
    }

    private static bool IsDivider(char c) => c is ' ' or '\t' or '\'' or '=';
}
