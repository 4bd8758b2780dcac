using System.Collections.Immutable;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Evidence.Places;

namespace KeyLint.Engine.Evidence.Naming;

/// <summary>
/// What people call a value in notes and chats, where no sign stands between: <c>my private key is …</c>, and <c>Secret Key</c> on the line above a value
/// that has its line for itself, as the pages of exchanges show it.
/// </summary>
internal static class ProseNames
{
    private const int MostWords = 12;

    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase) { "is", "was", "are" };

    /// <summary>With these the name is that of something else: the digest of a secret, what is made from a key.</summary>
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "for", "from", "in", "no", "not", "of", "or", "to", "with", "without" };

    private static readonly HashSet<string> Nouns = new(StringComparer.Ordinal) { "secret", "password", "passphrase", "mnemonic" };

    /// <summary>What makes a secret of a key or a token, which alone are many things.</summary>
    private static readonly HashSet<string> Qualifiers = new(StringComparer.Ordinal)
    {
        "access", "api", "auth", "bot", "client", "deployer", "private", "secret", "signing", "trading", "wallet",
    };

    /// <summary>Reads what a value is called.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value begins, at its backtick if it has one.</param>
    /// <param name="end">Where it ends, behind its backtick.</param>
    /// <param name="isCut">Whether more text on either side might change the answer.</param>
    /// <returns>The name and where it begins; null where the words before are none.</returns>
    public static (string Name, int Start)? Find(ReadOnlySpan<char> text, int start, int end, ref bool isCut)
    {
        var cursor = new Backtrack(text, start);
        SkipBlanks(ref cursor);
        var name = TokenCharacters.IsLetter(cursor.Next) ? Subject(ref cursor)
            : cursor.Next is '*' or '_' or ':' ? Label(ref cursor)
            : cursor.Next == '=' ? Line(ref cursor)
            : EndsLine(text, end, ref isCut) ? LineAbove(ref cursor)
            : null;
        isCut |= cursor.IsCut;
        return name is not null ? (name, cursor.At) : null;
    }

    /// <summary>The words before <c>is</c>.</summary>
    private static string? Subject(ref Backtrack cursor)
    {
        if (!Verbs.Contains(cursor.ReadIdentifier()))
        {
            return null;
        }

        // What is said of passwords in prose is mostly how they are kept.
        SkipBlanks(ref cursor);
        return ReadWords(ref cursor) is { } name && !name.EndsWith("password", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("passphrase", StringComparison.OrdinalIgnoreCase)
            ? name
            : null;
    }

    /// <summary>The words that are the line above; one empty line may stand between.</summary>
    private static string? LineAbove(ref Backtrack cursor)
    {
        while (cursor.Next is '-' or '*' or '>' or ' ' or '\t')
        {
            cursor.At--;
        }

        var lines = 0;
        while (lines < 3 && cursor.Next is '\n' or '\r' or ' ' or '\t')
        {
            lines += cursor.Next == '\n' ? 1 : 0;
            cursor.At--;
        }

        if (lines is not (1 or 2))
        {
            return null;
        }

        var words = Label(ref cursor);
        SkipMarks(ref cursor);
        cursor.At -= cursor.Next == '-' ? 1 : 0;
        SkipBlanks(ref cursor);
        return cursor.Next is '\n' or '\r' or '\0' ? words : null;
    }

    /// <summary>The words of a label; with a colon only inside or behind what Markdown makes bold: others read a label with a plain one.</summary>
    private static string? Label(ref Backtrack cursor)
    {
        var isBold = SkipMarks(ref cursor);
        var hasColon = cursor.Next == ':';
        cursor.At -= hasColon ? 1 : 0;
        isBold |= SkipMarks(ref cursor);
        return !hasColon || isBold ? ReadWords(ref cursor) : null;
    }

    /// <summary>Several words that begin their line, before an equals sign; in code the last alone is the name.</summary>
    private static string? Line(ref Backtrack cursor)
    {
        cursor.At--;
        SkipBlanks(ref cursor);
        var words = ReadWords(ref cursor);
        SkipMarks(ref cursor);
        return cursor.Next is '\n' or '\r' or '\0' && words?.All(c => c == ' ' || char.IsLetter(c)) == true ? words : null;
    }

    private static string? ReadWords(ref Backtrack cursor)
    {
        var words = new List<string>();
        while (words.Count < MostWords && TokenCharacters.IsLetter(cursor.Next) && cursor.ReadIdentifier() is { Length: > 0 } word)
        {
            words.Insert(0, word);
            SkipBlanks(ref cursor);
        }

        var name = string.Join(" ", words);
        return Names(Words.Split(name.AsSpan())) ? name : null;
    }

    private static bool Names(ImmutableArray<string> words) => words.Length > 0 && !words.Any(Links.Contains) && words[words.Length - 1] switch
    {
        "key" or "token" => words.Length > 1 && Qualifiers.Contains(words[words.Length - 2]),
        var last => Nouns.Contains(last),
    };

    private static bool EndsLine(ReadOnlySpan<char> text, int end, ref bool isCut)
    {
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        isCut |= end == text.Length;
        return end == text.Length || text[end] is '\n' or '\r';
    }

    /// <summary>Steps over what Markdown puts around a heading.</summary>
    /// <returns>Whether some of it makes text bold.</returns>
    private static bool SkipMarks(ref Backtrack cursor)
    {
        var isBold = false;
        while (cursor.Next is '*' or '#' or '_' or ' ' or '\t')
        {
            isBold |= cursor.Next is '*' or '_';
            cursor.At--;
        }

        return isBold;
    }

    private static void SkipBlanks(ref Backtrack cursor)
    {
        while (cursor.Next is ' ' or '\t')
        {
            cursor.At--;
        }
    }
}
