using CsCheck;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Validation;

public sealed class Bip39Tests
{
    private static readonly Gen<byte[]> Entropy = Gen.Int[4, 8].SelectMany(words => Gen.Byte.Array[words * 4]);

    [Fact]
    public void The_list_is_that_of_the_standard()
    {
        Assert.Equal(2048, Bip39.Words.Count);
        Assert.Equal(("abandon", "zoo"), (Bip39.Words[0], Bip39.Words[2047]));
        Assert.Equal(Bip39.Words.Order(StringComparer.Ordinal), Bip39.Words);
        Assert.Equal(2048, Bip39.Words.Select(word => word[..Math.Min(4, word.Length)]).Distinct().Count());
    }

    [Fact]
    public void Encoded_entropy_is_valid() =>
        Entropy.Sample(entropy => Bip39.Encode(entropy) is var words && words.Length == entropy.Length * 3 / 4 && Bip39.IsValid(words));

    [Fact]
    public void Changed_checksum_is_rejected() =>
        Entropy.Sample(entropy =>
        {
            // The last word's lowest bit is part of the checksum.
            var words = Bip39.Encode(entropy);
            words[^1] = Bip39.Words[Bip39.Words.ToList().IndexOf(words[^1]) ^ 1];
            return !Bip39.IsValid(words);
        }, iter: 200);

    [Fact]
    public void Zero_entropy_gives_the_known_phrase() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("abandon ", 11)) + "about", string.Join(" ", Bip39.Encode(new byte[16])));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(13)]
    [InlineData(23)]
    [InlineData(27)]
    public void Other_lengths_are_rejected(int words) => Assert.False(Bip39.IsValid([.. Enumerable.Repeat("abandon", words)]));

    [Theory]
    [InlineData("Abandon")]
    [InlineData("abandons")]
    [InlineData("")]
    [InlineData("the")]
    public void Unlisted_word_is_rejected(string word)
    {
        Assert.False(Bip39.IsWord(word));
        Assert.False(Bip39.IsValid([.. Bip39.Encode(new byte[16])[..11], word]));
    }
}
