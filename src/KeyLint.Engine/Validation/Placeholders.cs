#if NET
using System.Buffers;
#endif
using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Validation;

/// <summary>Recognises values that stand for a secret and are none. Every drop has a name.</summary>
internal static class Placeholders
{
    private static readonly string[] Telltales =
    [
        "your", "example", "placeholder", "changeme", "change_me", "change-me", "insert", "replace", "dummy", "sample", "redacted",
        "secret_here", "key_here", "keyhere", "goeshere", "goes_here", "mykey", "my_key", "my-key",
        "mysecret", "my_secret", "mytoken", "my_token", "my-token", "myaccesskey", "my_access_key", "my-access-key",
        "testkey", "test_key", "testsecret", "deadbeef", "undefined", "lorem", "foobar", "helloworld",
        "mock-", "mock_", "fake-", "fake_", "${", "$(", "{{",
    ];

#if NET
    private static readonly SearchValues<string> AnyTelltale = SearchValues.Create(Telltales, StringComparison.OrdinalIgnoreCase);
#endif

    /// <summary>Chance writes shorter words into the middle of a token now and then.</summary>
    private const int LongWord = 5;

    /// <summary>Says why a value is a placeholder.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The name of the drop, or null when it may be a secret.</returns>
    public static string? Reason(ReadOnlySpan<char> value)
    {
        if (SaysAny(value) || IsLeftOut(value) || IsCrossedOut(value))
        {
            return "placeholder";
        }

        value = Normalisation.StripHexPrefix(value);
        return HasPeriod(value) ? "repetition"
            : Steps(value) * 2 > value.Length || IsCount(value) ? "sequence"
            : LongestRepeat(value) >= 7 ? "repetition"
            : null;
    }

    private static bool SaysAny(ReadOnlySpan<char> value)
    {
#if NET
        if (!value.ContainsAny(AnyTelltale))
        {
            return false;
        }
#endif
        foreach (var telltale in Telltales)
        {
            if (Says(value, telltale))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value holds a word as people write one: small, in capitals, or with the first letter in capitals. Chance writes it otherwise.</summary>
    private static bool Says(ReadOnlySpan<char> value, string word)
    {
        for (var from = 0; value.Slice(from).IndexOf(word.AsSpan(), StringComparison.OrdinalIgnoreCase) is var offset and >= 0; from += offset + 1)
        {
            var found = value.Slice(from + offset, word.Length);
            var rest = found.Slice(1);
            if ((word.Length >= LongWord || BeginsWord(value, from + offset)) && IsOneCase(rest) && (TokenCharacters.IsUpper(found[0]) || HasNone(rest, TokenCharacters.IsUpper)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWord(ReadOnlySpan<char> value, int at) =>
        at == 0 || !TokenCharacters.IsAlphanumeric(value[at - 1]) || (TokenCharacters.IsLower(value[at - 1]) && TokenCharacters.IsUpper(value[at]));

    private static bool IsOneCase(ReadOnlySpan<char> text) => HasNone(text, TokenCharacters.IsUpper) || HasNone(text, TokenCharacters.IsLower);

    private static bool HasNone(ReadOnlySpan<char> text, Func<char, bool> test)
    {
        foreach (var c in text)
        {
            if (test(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLeftOut(ReadOnlySpan<char> value) =>
        value.IndexOf("...".AsSpan(), StringComparison.Ordinal) >= 0 || value.IndexOf("****".AsSpan(), StringComparison.Ordinal) >= 0;

    /// <summary>Whether x stands for characters: four in a row, and more in a long value, where chance writes four now and then.</summary>
    private static bool IsCrossedOut(ReadOnlySpan<char> value)
    {
        var run = 0;
        for (var i = 0; i < value.Length; i++)
        {
            run = value[i] is 'x' or 'X' && (run == 0 || value[i] == value[i - 1]) ? run + 1 : value[i] is 'x' or 'X' ? 1 : 0;
            if (run >= 4 && run * 16 >= value.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the value is a short unit over and over.</summary>
    private static bool HasPeriod(ReadOnlySpan<char> value)
    {
        for (var period = 1; period <= Math.Min(16, value.Length / 2); period++)
        {
            if (value.Slice(period).SequenceEqual(value.Slice(0, value.Length - period)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Number of neighbours that follow each other in the alphabet, up or down.</summary>
    private static int Steps(ReadOnlySpan<char> value)
    {
        var steps = 0;
        for (var i = 1; i < value.Length; i++)
        {
            // aBcDeF runs along the alphabet too.
            var (a, b) = (char.ToLowerInvariant(value[i - 1]), char.ToLowerInvariant(value[i]));
            steps += Math.Abs(b - a) == 1 || (a, b) is ('9', '0') or ('9', 'a') or ('f', '0') or ('z', 'a') or ('z', '0') ? 1 : 0;
        }

        return steps;
    }

    /// <summary>Whether a value is bytes in hex, each as far from the last: <c>01020304…</c>, <c>00112233…</c>.</summary>
    private static bool IsCount(ReadOnlySpan<char> value)
    {
        if (value.Length < 16 || value.Length % 2 != 0)
        {
            return false;
        }

        var step = 0;
        for (var i = 0; i < value.Length; i += 2)
        {
            var current = ByteAt(value, i);
            if (current < 0 || (i > 2 && ((current - ByteAt(value, i - 2)) & 0xFF) != step))
            {
                return false;
            }

            step = i == 2 ? (current - ByteAt(value, 0)) & 0xFF : step;
        }

        return true;
    }

    private static int ByteAt(ReadOnlySpan<char> value, int at)
    {
        var (high, low) = (TokenCharacters.HexDigit(value[at]), TokenCharacters.HexDigit(value[at + 1]));
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    private static int LongestRepeat(ReadOnlySpan<char> value)
    {
        var (longest, current) = (1, 1);
        for (var i = 1; i < value.Length; i++)
        {
            current = value[i] == value[i - 1] ? current + 1 : 1;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
