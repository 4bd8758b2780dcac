using System.Globalization;
using System.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Findings;

/// <summary>
/// Words of a sentence that look drawn at random. In what people write, and in what they mistyped, each may be a secret whatever stands around
/// it, so it is not repeated. Ids of commits and fingerprints are shorter, or known by their form.
/// </summary>
public static class OpaqueWords
{
    private const int Shortest = 18;
    private const int GitId = 40;
    private const int GuidLength = 36;
    private const int BeforeDash = 8;

    /// <summary>Whether a text has one.</summary>
    /// <param name="text">A sentence, such as a reason.</param>
    public static bool AreIn(string text) => Find(text).Any();

    /// <summary>The text with each of them told by its length. Pieces of paths stay: a message must name its file.</summary>
    /// <param name="text">A message.</param>
    public static string Mask(string text)
    {
        StringBuilder? masked = null;
        var at = 0;
        foreach (var (start, end) in Find(text).Where(word => !IsOfPath(text, word.Start - 1) && !IsOfPath(text, word.End)))
        {
            masked = (masked ?? new StringBuilder()).Append(text, at, start - at).AppendFormat(CultureInfo.InvariantCulture, "({0} characters, not shown)", end - start);
            at = end;
        }

        return masked is null ? text : masked.Append(text, at, text.Length - at).ToString();
    }

    private static IEnumerable<(int Start, int End)> Find(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && IsOfWord(text[at]))
            {
                at++;
            }

            if (at - start >= Shortest && IsOpaque(text.Substring(start, at - start)))
            {
                yield return (start, at);
            }
        }
    }

    /// <summary>Keys of some exchanges are GUIDs, and one may be glued to other words.</summary>
    private static bool IsOpaque(string word) => IsRandom(word) || HoldsGuid(word) || word.Split('+', '_', '-').Any(IsRandom);

    private static bool HoldsGuid(string word)
    {
        for (var dash = word.IndexOf('-'); dash >= 0; dash = word.IndexOf('-', dash + 1))
        {
            if (dash >= BeforeDash && dash - BeforeDash + GuidLength <= word.Length && Guid.TryParseExact(word.Substring(dash - BeforeDash, GuidLength), "D", out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRandom(string word) => word.Length >= Shortest && Randomness.IsRandom(word.AsSpan()) && !IsGitId(word);

    private static bool IsOfWord(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '_' or '-';

    // Two dots part a range of commits, and one ends a sentence.
    private static bool IsOfPath(string text, int at) => at >= 0 && at < text.Length
        && (text[at] is '/' or '\\' || (text[at] == '.' && at > 0 && IsOfWord(text[at - 1]) && at + 1 < text.Length && IsOfWord(text[at + 1])));

    private static bool IsGitId(string word) => word.Length == GitId && word.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
