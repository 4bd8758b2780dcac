using System.Collections.Immutable;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Evidence.Places;

/// <summary>Reads what a value is an argument or an element of.</summary>
internal static class CallReader
{
    /// <summary>What comes before the secret in <c>createHmac("sha256", "…")</c> names how it is used.</summary>
    private static readonly HashSet<string> Digests = new(StringComparer.OrdinalIgnoreCase)
    {
        "md5", "sha1", "sha256", "sha384", "sha512", "sha-1", "sha-256", "sha-384", "sha-512", "HmacSHA1", "HmacSHA256", "HmacSHA384", "HmacSHA512",
    };

    /// <summary>Reads back over earlier arguments or elements to the bracket that opens them, and what stands before it.</summary>
    public static bool Read(ref Backtrack cursor, ImmutableArray<string>.Builder names, ref string callee, ref int argument)
    {
        string? previous = null;
        var index = 0;
        while (true)
        {
            cursor.SkipSpaceAndComment();
            switch (cursor.Next)
            {
                case '\0' or ';':
                    return false;
                case ',':
                    index++;
                    cursor.At--;
                    continue;
                case ')' or ']' or '}':
                    cursor.SkipBrackets();
                    continue;
                case '(' or '[' or '{':
                    var bracket = cursor.Next;
                    cursor.At--;
                    cursor.SkipSpace();
                    if (previous is not null && index == 1 && names.Count == 0 && IsName(previous))
                    {
                        names.Add(previous == "Bearer" ? "bearerToken" : previous);
                    }

                    return ReadOpener(ref cursor, bracket, index, ref callee, ref argument) || bracket != '(';
                default:
                    if (cursor.ReadQuoted() is { } quoted)
                    {
                        previous ??= quoted;
                    }
                    else if (cursor.ReadIdentifier() is not { Length: > 0 })
                    {
                        cursor.At--;
                    }

                    continue;
            }
        }
    }

    /// <summary>Whether an earlier argument is the name of a later one, as in <c>Add("X-API-KEY", "…")</c>, and not a value itself.</summary>
    private static bool IsName(string text) =>
        text.Length is > 0 and <= 64
        && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':')
        && !Digests.Contains(text)
        && !(text.Any(TokenCharacters.IsDigit) && Randomness.IsRandom(text.AsSpan()));

    /// <summary>Reads what stands before a bracket.</summary>
    /// <returns>Whether it hands the value on to what stands before it in turn.</returns>
    private static bool ReadOpener(ref Backtrack cursor, char bracket, int index, ref string callee, ref int argument)
    {
        if (cursor.Next == '>')
        {
            while (cursor.Next is not ('<' or '\0' or '\n'))
            {
                cursor.At--;
            }

            cursor.At -= cursor.Next == '<' ? 1 : 0;
        }
        else if (bracket == '{' && cursor.Next is ')' or ']')
        {
            cursor.SkipBrackets();
        }

        var before = ReadCallee(ref cursor);
        if (before.EndsWith(".", StringComparison.Ordinal))
        {
            // The end of a sentence.
            return false;
        }

        var isSlice = before == "byte" && cursor.EndsWith("[]");
        cursor.At -= isSlice ? 2 : 0;
        var isConversion = bracket == '(' && index == 0 && (isSlice || Conversions.Contains(before));
        if (!isConversion && callee.Length == 0 && before is not ("" or "new" or "return" or "in"))
        {
            callee = before;
            argument = bracket == '(' ? index : -1;
        }

        cursor.SkipSpace();
        if (before != "new" && cursor.EndsWith("new"))
        {
            cursor.At -= 3;
        }

        return isConversion;
    }

    /// <summary>Also through the colons of Rust, C++ and PHP: <c>LocalWallet::from_str</c> is <c>LocalWallet.from_str</c>.</summary>
    private static string ReadCallee(ref Backtrack cursor)
    {
        var callee = cursor.ReadIdentifier();
        while (callee.Length > 0 && cursor.EndsWith("::"))
        {
            cursor.At -= 2;
            if (cursor.ReadIdentifier() is not { Length: > 0 } owner)
            {
                break;
            }

            callee = $"{owner}.{callee}";
        }

        return callee;
    }
}
