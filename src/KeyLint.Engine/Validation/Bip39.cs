using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation;

/// <summary>BIP-39 phrases: words of an 11-bit list whose last bits are a checksum of the others.</summary>
internal static class Bip39
{
    private static readonly Lazy<string[]> LazyWords = new(() => RuleResources.Lines("bip39-english.txt").ToArray());

    private static readonly Lazy<Dictionary<string, int>> Numbers = new(() =>
        LazyWords.Value.Select((word, number) => (word, number)).ToDictionary(pair => pair.word, pair => pair.number, StringComparer.Ordinal));

    public static IReadOnlyList<string> Words => LazyWords.Value;

    public static bool IsWord(string word) => Numbers.Value.ContainsKey(word);

    public static bool IsLength(int words) => words is 12 or 15 or 18 or 21 or 24;

    /// <summary>Whether words are in the list, of a valid number, and carry their checksum.</summary>
    public static bool IsValid(IReadOnlyList<string> words)
    {
        if (!IsLength(words.Count) || !words.All(IsWord))
        {
            return false;
        }

        var bits = words.SelectMany(word => Bits(Numbers.Value[word], 11)).ToArray();
        var entropyBits = words.Count * 11 * 32 / 33;
        var entropy = new byte[entropyBits / 8];
        for (var i = 0; i < entropyBits; i++)
        {
            entropy[i / 8] |= (byte)(bits[i] << (7 - (i % 8)));
        }

        return Bits(Hashes.Sha256(entropy)[0], 8).Take(bits.Length - entropyBits).SequenceEqual(bits.Skip(entropyBits));
    }

    /// <summary>The phrase of some entropy: 16, 20, 24, 28 or 32 bytes.</summary>
    public static string[] Encode(byte[] entropy)
    {
        var bits = entropy.SelectMany(value => Bits(value, 8))
            .Concat(Bits(Hashes.Sha256(entropy)[0], 8).Take(entropy.Length / 4))
            .ToArray();
        return Enumerable.Range(0, bits.Length / 11)
            .Select(word => Words[bits.Skip(word * 11).Take(11).Aggregate(0, (number, bit) => (number << 1) | bit)])
            .ToArray();
    }

    private static IEnumerable<int> Bits(int value, int count) => Enumerable.Range(0, count).Select(i => (value >> (count - 1 - i)) & 1);
}
