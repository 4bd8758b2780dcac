using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Validation;

/// <summary>
/// Tells machine-made values from words. Entropy alone does not: an identifier of 30 letters has as much of it as a key of 20.
/// So the value must also look unlike words: classes change often, letters alternate unlike speech.
/// </summary>
internal static class Randomness
{
    /// <summary>n log2 n for the small counts that tokens have.</summary>
    private static readonly double[] Weights = Enumerable.Range(0, 64).Select(n => n < 2 ? 0 : n * Math.Log(n, 2)).ToArray();

    /// <summary>Whether a value of 16 or more characters looks drawn at random.</summary>
    public static bool IsRandom(ReadOnlySpan<char> value)
    {
        var (lower, upper, digits, other) = Count(value);
        if (digits == 0 || lower + upper == 0 || other * 10 > value.Length)
        {
            return false;
        }

        // A random value of n characters from an alphabet of a holds close to log2(min(n, a)) bits a character.
        var alphabet = (lower > 0 ? 26 : 0) + (upper > 0 ? 26 : 0) + 10;
        var isHex = IsHex(value);
        var expected = Math.Log(Math.Min(value.Length, isHex ? 16 : alphabet), 2);
        if (Entropy(value) < expected * 0.78)
        {
            return false;
        }

        return isHex ? value.Length >= 32 : !IsWordy(value);
    }

    /// <summary>Whether half of a value or more stands in words.</summary>
    public static bool IsWordy(ReadOnlySpan<char> value) => WordShare(value) >= 0.5;

    /// <summary>Shannon entropy of a value's characters, in bits a character.</summary>
    public static double Entropy(ReadOnlySpan<char> value)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        foreach (var c in value)
        {
            counts[c & 127]++;
        }

        var weighted = 0.0;
        foreach (var count in counts)
        {
            weighted += count < Weights.Length ? Weights[count] : count * Math.Log(count, 2);
        }

        return Math.Log(value.Length, 2) - (weighted / value.Length);
    }

    /// <summary>Share of characters that stand in a word: four or more letters, of one case but for the first, with vowels as speech has them.</summary>
    private static double WordShare(ReadOnlySpan<char> value)
    {
        var inWords = 0;
        for (var start = 0; start < value.Length;)
        {
            var end = start;
            while (end < value.Length && TokenCharacters.IsLetter(value[end]) && (end <= start + 1 || TokenCharacters.IsUpper(value[end]) == TokenCharacters.IsUpper(value[end - 1])))
            {
                end++;
            }

            var length = end - start;
            if (length >= 4 && IsSpeakable(value.Slice(start, length)))
            {
                inWords += length;
            }

            start = Math.Max(end, start + 1);
        }

        return (double)inWords / value.Length;
    }

    private static bool IsSpeakable(ReadOnlySpan<char> letters)
    {
        var vowels = 0;
        var longest = 0;
        var consonants = 0;
        foreach (var letter in letters)
        {
            var isVowel = "aeiouyAEIOUY".IndexOf(letter) >= 0;
            vowels += isVowel ? 1 : 0;
            consonants = isVowel ? 0 : consonants + 1;
            longest = Math.Max(longest, consonants);
        }

        return vowels * 5 >= letters.Length && longest <= 4;
    }

    private static (int Lower, int Upper, int Digits, int Other) Count(ReadOnlySpan<char> value)
    {
        var (lower, upper, digits) = (0, 0, 0);
        foreach (var c in value)
        {
            lower += TokenCharacters.IsLower(c) ? 1 : 0;
            upper += TokenCharacters.IsUpper(c) ? 1 : 0;
            digits += TokenCharacters.IsDigit(c) ? 1 : 0;
        }

        return (lower, upper, digits, value.Length - lower - upper - digits);
    }

    private static bool IsHex(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (!TokenCharacters.IsDigit(c) && (c | 0x20) is not (>= 'a' and <= 'f'))
            {
                return false;
            }
        }

        return true;
    }
}
