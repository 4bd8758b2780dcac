namespace KeyLint.Engine.Validation;

/// <summary>BIP-39 phrases: words of an 11-bit list whose last bits are a checksum of the others.</summary>
internal static class Bip39
{
    private const int WordBits = 11;

    public static bool IsLength(int words) => words is 12 or 15 or 18 or 21 or 24;

    /// <summary>What words stand for.</summary>
    /// <param name="numbers">Their numbers in the list; -1 for one that is not listed.</param>
    /// <returns>16 to 32 bytes; null when there are too few or too many, one is not listed, or the checksum is wrong.</returns>
    public static byte[]? Entropy(IReadOnlyList<int> numbers)
    {
        if (!IsLength(numbers.Count) || numbers.Contains(-1))
        {
            return null;
        }

        var bits = numbers.SelectMany(number => Bits(number, WordBits)).ToArray();
        var entropyBits = bits.Length * 32 / 33;
        var entropy = new byte[entropyBits / 8];
        for (var i = 0; i < entropyBits; i++)
        {
            entropy[i / 8] |= (byte)(bits[i] << (7 - (i % 8)));
        }

        return Bits(Hashes.Sha256(entropy)[0], 8).Take(bits.Length - entropyBits).SequenceEqual(bits.Skip(entropyBits)) ? entropy : null;
    }

    /// <summary>The phrase of some entropy: 16, 20, 24, 28 or 32 bytes.</summary>
    public static string[] Encode(Bip39Language language, byte[] entropy)
    {
        var bits = entropy.SelectMany(value => Bits(value, 8))
            .Concat(Bits(Hashes.Sha256(entropy)[0], 8).Take(entropy.Length / 4))
            .ToArray();
        return Enumerable.Range(0, bits.Length / WordBits)
            .Select(word => language.Words[bits.Skip(word * WordBits).Take(WordBits).Aggregate(0, (number, bit) => (number << 1) | bit)])
            .ToArray();
    }

    /// <summary>The language of a phrase.</summary>
    /// <param name="phrase">Normalised: words separated by one space, marks apart from letters.</param>
    /// <returns>The first whose list holds every word and under which the checksum is right; null when there is none.</returns>
    public static Bip39Language? LanguageOf(string phrase)
    {
        var words = phrase.Split(' ');
        return Bip39Language.All.FirstOrDefault(language => Entropy(Array.ConvertAll(words, language.NumberOf)) is not null);
    }

    private static IEnumerable<int> Bits(int value, int count) => Enumerable.Range(0, count).Select(i => (value >> (count - 1 - i)) & 1);
}
