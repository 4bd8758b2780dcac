using System.Collections.Immutable;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Directives;

/// <summary>
/// What other scanners' directives look like and which line they speak of.
/// gitleaks looks for its word anywhere in the lines of a finding; detect-secrets wants a comment's mark before it, and alone on the line above for
/// <c>nextline</c>; SonarQube and Bandit look at comments of the line, Bandit and gosec with the ids of checks after it.
/// </summary>
internal static class ForeignDirectives
{
    private const string Gitleaks = "gitleaks:allow";
    private const string Pragma = "pragma:";
    private const string Sonar = "NOSONAR";
    private const string NoSec = "nosec";

    /// <summary>Checks of Bandit and gosec that are about secrets in source.</summary>
    private static readonly string[] SecretChecks = ["B105", "B106", "B107", "G101"];

    /// <summary>Adds what a text holds of them.</summary>
    public static void Read(SourceText text, List<Directive> found)
    {
        Each(text, Gitleaks, found, static (in DirectiveLine _) => "");
        Each(text, Pragma, found, static (in DirectiveLine line) => CommentMarks.EndsWithMark(line.Before) ? Allowlist(line.After) : null);
        Each(text, Sonar, found, static (in DirectiveLine line) => CommentMarks.IsInComment(line.Before) ? "" : null);
        Each(text, NoSec, found, static (in DirectiveLine line) => line.Before.TrimEnd().EndsWith("#".AsSpan(), StringComparison.Ordinal) ? Checks(line.After) : null);
    }

    private static void Each(SourceText text, string word, List<Directive> found, Rest rest)
    {
        var span = text.Span;
        for (var at = span.IndexOf(word.AsSpan()); at >= 0;)
        {
            var line = new DirectiveLine(text, at, word.Length);
            if ((line.IsWord || word == Pragma) && rest(line) is { } more)
            {
                var said = word + more;
                var isNext = more.Contains("nextline");
                found.Add(new Directive(said, at, at + said.Length, line.Number, ImmutableArray<string>.Empty, said, "")
                {
                    OfOwnLine = !isNext,
                    OfNextLine = isNext && CommentMarks.IsAlone(line.Before, default),
                });
            }

            at += word.Length;
            var next = span.Slice(at).IndexOf(word.AsSpan());
            at = next < 0 ? -1 : at + next;
        }
    }

    /// <summary><c> allowlist secret</c>, and its other spellings, as it stands there; null when it does not.</summary>
    private static string? Allowlist(ReadOnlySpan<char> after)
    {
        var start = after.Length > 0 && after[0] == ' ' ? 1 : 0;
        foreach (var list in new[] { "allowlist", "whitelist" })
        {
            foreach (var next in new[] { "", "nextline" })
            {
                var at = start;
                if (Take(after, ref at, list) && TakeGap(after, ref at)
                    && (next.Length == 0 || (Take(after, ref at, next) && TakeGap(after, ref at)))
                    && Take(after, ref at, "secret"))
                {
                    return after.Slice(0, at).ToString();
                }
            }
        }

        return null;
    }

    private static bool Take(ReadOnlySpan<char> text, ref int at, string word)
    {
        var isThere = text.Slice(at).StartsWith(word.AsSpan(), StringComparison.Ordinal);
        at += isThere ? word.Length : 0;
        return isThere;
    }

    private static bool TakeGap(ReadOnlySpan<char> text, ref int at)
    {
        var isThere = at < text.Length && text[at] is ' ' or '-';
        at += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>The check of secrets that is named; nothing when none is named, which is all; null when only others are.</summary>
    private static string? Checks(ReadOnlySpan<char> after)
    {
        var first = "";
        foreach (var word in after.Slice(0, Math.Min(after.Length, 100)).ToString().Split(' ', ',', ':', '\t'))
        {
            if (word.Length == 0)
            {
                continue;
            }

            if (word.Length < 3 || !char.IsUpper(word[0]) || !word.Skip(1).All(char.IsDigit))
            {
                break;
            }

            first = word;
            if (SecretChecks.Contains(word))
            {
                return " " + word;
            }
        }

        return first.Length == 0 ? "" : null;
    }

    /// <summary>What belongs to a directive beside its word; null when that is none.</summary>
    private delegate string? Rest(in DirectiveLine line);
}
