using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Validation;

/// <summary>Tells by its characters whether a short value is a password that somebody chose for an account, and no word, label or template.</summary>
internal static class PasswordLooks
{
    /// <summary>Shorter ones are words of a test.</summary>
    public const int MinLength = 8;

    /// <summary>In fewer characters chance and people look alike; more are a value that looks drawn at random, whatever it is.</summary>
    private const int MinScattered = 10;
    private const int MaxScattered = 15;

    /// <summary>Longer ones are texts.</summary>
    public const int MaxLength = 32;

    /// <summary>Hardly any date, version, path or name in code has one of these.</summary>
    private const string TellingSymbols = "!@#$%^&?";

    /// <summary>What passwords of documents, tests and set-ups are made of.</summary>
    private static readonly string[] Words =
    [
        "pass", "pwd", "secret", "admin", "test", "welcome", "change", "example", "sample", "dummy", "fake", "demo", "guest", "user", "root", "your", "letmein",
        "qwer", "asdf", "abcd", "hello", "default", "develop", "strong", "complex", "local", "docker",
    ];

    /// <summary>Whether it has what rules for passwords ask for: eight characters, a digit, and three kinds of characters.</summary>
    public static bool MayBePassword(ReadOnlySpan<char> value)
    {
        if (value.Length is < MinLength or > MaxLength || SecretPlaces.IsFilledInLater(value) || value.IndexOf("123".AsSpan(), StringComparison.Ordinal) >= 0)
        {
            return false;
        }

        var (lower, upper, digit, symbol) = (0, 0, 0, 0);
        foreach (var c in value)
        {
            if (c is <= ' ' or > '~')
            {
                return false;
            }

            lower |= TokenCharacters.IsLower(c) ? 1 : 0;
            upper |= TokenCharacters.IsUpper(c) ? 1 : 0;
            digit |= TokenCharacters.IsDigit(c) ? 1 : 0;
            symbol |= TokenCharacters.IsAlphanumeric(c) ? 0 : 1;
        }

        return digit == 1 && lower + upper + digit + symbol >= 3 && !HoldsWord(value);
    }

    /// <summary>Whether it also has a symbol that nothing else has, or was drawn by a machine.</summary>
    public static bool IsUnmistakable(ReadOnlySpan<char> value) =>
        MayBePassword(value) && (IsScattered(value) || (value.IndexOfAny(TellingSymbols.AsSpan()) >= 0 && value.IndexOfAny('(', ')', '|') < 0));

    /// <summary>Whether small letters, capitals and digits take turns as chance has them, at every second character; what people think of has them in rows.</summary>
    private static bool IsScattered(ReadOnlySpan<char> value)
    {
        var turns = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (!TokenCharacters.IsAlphanumeric(value[i]))
            {
                return false;
            }

            turns += i > 0 && KindOf(value[i]) != KindOf(value[i - 1]) ? 1 : 0;
        }

        return value.Length is >= MinScattered and <= MaxScattered && turns * 2 >= value.Length;

        static int KindOf(char c) => TokenCharacters.IsDigit(c) ? 0 : TokenCharacters.IsUpper(c) ? 1 : 2;
    }

    /// <summary>Also where digits and symbols stand for letters: <c>P@ssw0rd</c>.</summary>
    private static bool HoldsWord(ReadOnlySpan<char> value)
    {
        var plain = string.Concat(value.ToArray().Select(c => c switch
        {
            '0' => 'o',
            '1' or '!' => 'i',
            '3' => 'e',
            '4' or '@' => 'a',
            '5' or '$' => 's',
            '7' => 't',
            _ => char.ToLowerInvariant(c),
        }));
        return Array.Exists(Words, word => plain.Contains(word));
    }
}
