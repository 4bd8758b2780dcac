using System.Runtime.CompilerServices;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Validation;

/// <summary>
/// Tells machine-made values from words. Entropy alone does not: an identifier of 30 letters has as much of it as a key of 20.
/// So the value must also look unlike words: classes change often, letters alternate unlike speech.
/// </summary>
internal static class Randomness
{
    /// <summary>n log2 n for the small counts that tokens have.</summary>
    private static readonly double[] Weights = Enumerable.Range(0, 64).Select(n => n < 2 ? 0 : n * Math.Log(n, 2)).ToArray();

    private const int ShortestWord = 3;

    /// <summary>Whether a value of 16 or more characters looks drawn at random.</summary>
    [MethodImpl(Hot.Loop)]
    public static bool IsRandom(ReadOnlySpan<char> value)
    {
        value = Normalisation.StripHexPrefix(value);
        var (lower, upper, digits, other) = Count(value);
        if (lower + upper == 0 || other * 6 > value.Length)
        {
            return false;
        }

        // A name in pieces or without a digit is the rule, a token so is the exception: there its letters must speak for chance.
        if ((digits == 0 || other > 0) && Lean(value) >= 0)
        {
            return false;
        }

        // A random value of n characters from an alphabet of a holds close to log2(min(n, a)) bits a character.
        var alphabet = (lower > 0 ? 26 : 0) + (upper > 0 ? 26 : 0) + (digits > 0 ? 10 : 0);
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
    [MethodImpl(Hot.Loop)]
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

    /// <summary>Share of letters and digits that stand in a word: three or more letters of one case but for the first, that follow each other as in names.</summary>
    private static double WordShare(ReadOnlySpan<char> value)
    {
        var (inWords, all) = (0, 0);
        for (var start = 0; start < value.Length;)
        {
            var end = EndOfWord(value, start);
            if (end - start >= ShortestWord && Bigrams.Weigh(value.Slice(start, end - start)) > 0)
            {
                inWords += end - start;
            }

            all += end > start ? end - start : TokenCharacters.IsDigit(value[start]) ? 1 : 0;
            start = Math.Max(end, start + 1);
        }

        return all == 0 ? 0 : (double)inWords / all;
    }

    /// <summary>What all pairs of letters together say: above zero for names, below it for chance.</summary>
    private static int Lean(ReadOnlySpan<char> value)
    {
        var sum = 0;
        for (var start = 0; start < value.Length;)
        {
            var end = EndOfWord(value, start);
            sum += Bigrams.Weigh(value.Slice(start, end - start));
            start = Math.Max(end, start + 1);
        }

        return sum;
    }

    /// <summary>Where the letters end that begin at an index and have one case but for the first.</summary>
    private static int EndOfWord(ReadOnlySpan<char> value, int start)
    {
        var end = start;
        while (end < value.Length && TokenCharacters.IsLetter(value[end])
            && (end == start || TokenCharacters.IsUpper(value[end]) == TokenCharacters.IsUpper(value[end - 1]) || (end == start + 1 && TokenCharacters.IsUpper(value[start]))))
        {
            end++;
        }

        return end;
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
