using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Candidates;

/// <summary>Finds the password of <c>scheme://user:password@host</c>, and of <c>user:password@tcp(host)/name</c>, as Go writes the address of a MySQL server.</summary>
internal static class UrlPasswords
{
    private const string Mark = "://";
    public const int MaxScheme = 24;
    public const int MaxUserInfo = 320;
    private const int MinPassword = 4;

    [MethodImpl(Hot.Loop)]
    public static void Add(ReadOnlySpan<char> text, RuleSet rules, List<Candidate> found)
    {
        if (rules.Index.UserInfoParts.IsEmpty)
        {
            return;
        }

        AddSources(text, rules, found);
        for (var from = 0; ;)
        {
            var offset = text.Slice(from).IndexOf(Mark.AsSpan(), StringComparison.Ordinal);
            if (offset < 0)
            {
                return;
            }

            var mark = from + offset;
            from = mark + Mark.Length;
            if (TryRead(text, from, out var start, out var end, out var host))
            {
                Add(text, SchemeBefore(text, mark), start, end, host, rules, found);
            }
        }
    }

    private static void AddSources(ReadOnlySpan<char> text, RuleSet rules, List<Candidate> found)
    {
        for (var from = 0; text.Slice(from).IndexOf(DataSource.Mark.AsSpan(), StringComparison.Ordinal) is var offset and >= 0; from += DataSource.Mark.Length)
        {
            from += offset;
            if (DataSource.TryRead(text, from, out var start, out var host))
            {
                Add(text, "mysql".AsSpan(), start, from, host, rules, found);
            }
        }
    }

    private static void Add(ReadOnlySpan<char> text, ReadOnlySpan<char> scheme, int start, int end, ReadOnlySpan<char> host, RuleSet rules, List<Candidate> found)
    {
        var value = text.Slice(start, end - start);
        if (scheme.IsEmpty || value.Length < MinPassword || host.IsEmpty || SecretPlaces.IsFilledInLater(value) || SecretPlaces.IsDocumented(host))
        {
            return;
        }

        Add(scheme.ToString(), value.ToString(), start, end, SecretPlaces.IsLocal(host), rules, found);
    }

    private static void Add(string name, string value, int start, int end, bool isLocal, RuleSet rules, List<Candidate> found)
    {
        var (rule, part) = rules.Index.UserInfoParts.FirstOrDefault(entry => entry.Part.Shape.Siblings.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (part is null)
        {
            (rule, part) = rules.Index.UserInfoParts.FirstOrDefault(entry => entry.Part.Shape.Siblings.IsEmpty);
        }

        if (part is not null)
        {
            var ceiling = isLocal ? Confidence.Low : Confidence.High;
            found.Add(new Candidate(rule, ImmutableArray.Create(part), start, end, Uri.UnescapeDataString(value), value.Length * 3, "") { Ceiling = ceiling });
        }
    }

    /// <summary>Reads <c>user:password@host</c>; the password ends at the last at sign before the path.</summary>
    private static bool TryRead(ReadOnlySpan<char> text, int from, out int start, out int end, out ReadOnlySpan<char> host)
    {
        start = end = -1;
        host = default;
        var at = from;
        for (; at < text.Length && at - from < MaxUserInfo && IsAuthority(text[at]); at++)
        {
            if (text[at] == ':' && start < 0)
            {
                start = at + 1;
            }
            else if (text[at] == '@' && start >= 0)
            {
                end = at;
            }
        }

        // Redis knows no user: redis://:password@host.
        if (start < from + 1 || end <= start)
        {
            return false;
        }

        host = text.Slice(end + 1, at - end - 1);
        host = host.StartsWith(DataSource.Mark.AsSpan(1), StringComparison.Ordinal) ? host.Slice(DataSource.Mark.Length - 1) : host;
        var colon = host.IndexOf(':');
        host = colon >= 0 ? host.Slice(0, colon) : host;
        return text.Slice(from, start - 1 - from).IndexOfAny('{', '<', '$') < 0;
    }

    private static ReadOnlySpan<char> SchemeBefore(ReadOnlySpan<char> text, int mark)
    {
        var start = mark;
        while (start > 0 && mark - start < MaxScheme && (TokenCharacters.IsAlphanumeric(text[start - 1]) || text[start - 1] is '+'))
        {
            start--;
        }

        return text.Slice(start, mark - start);
    }

    private static bool IsAuthority(char c) => c is > ' ' and not ('/' or '?' or '#' or '"' or '\'' or '`' or '|' or '\\');
}
