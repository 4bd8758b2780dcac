using CsCheck;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Validation;

public sealed class Bip39Tests
{
    private static readonly Gen<byte[]> Entropy = Gen.Int[4, 8].SelectMany(words => Gen.Byte.Array[words * 4]);
    private static readonly Gen<Bip39Language> Language = Gen.Int[0, Bip39Language.All.Length - 1].Select(index => Bip39Language.All[index]);

    [Fact]
    public void Encoded_entropy_is_valid_and_comes_back() => Gen.Select(Language, Entropy).Sample((language, entropy) =>
        Bip39.Encode(language, entropy) is var words && words.Length == entropy.Length * 3 / 4 && entropy.SequenceEqual(Read(language, words) ?? []));

    [Fact]
    public void Changed_checksum_is_rejected() => Gen.Select(Language, Entropy).Sample((language, entropy) =>
    {
        // The last word's lowest bit is part of the checksum.
        var words = Bip39.Encode(language, entropy);
        words[^1] = language.Words[language.NumberOf(words[^1]) ^ 1];
        return Read(language, words) is null;
    }, iter: 200);

    [Fact]
    public void Zero_entropy_gives_the_known_phrase() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("abandon ", 11)) + "about", string.Join(" ", Bip39.Encode(Bip39Language.English, new byte[16])));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(13)]
    [InlineData(23)]
    [InlineData(27)]
    public void Other_lengths_are_rejected(int words) => Assert.Null(Read(Bip39Language.English, [.. Enumerable.Repeat("abandon", words)]));

    [Theory]
    [InlineData("Abandon")]
    [InlineData("abandons")]
    [InlineData("")]
    [InlineData("the")]
    public void Unlisted_word_is_rejected(string word)
    {
        Assert.Equal(-1, Bip39Language.English.NumberOf(word));
        Assert.Null(Read(Bip39Language.English, [.. Bip39.Encode(Bip39Language.English, new byte[16])[..11], word]));
    }

    [Fact]
    public void Language_of_a_phrase_is_that_of_its_list() => Gen.Select(Language, Entropy).Sample((language, entropy) =>
    {
        var found = Bip39.LanguageOf(string.Join(' ', Bip39.Encode(language, entropy)));
        return found == language || (found?.Script == PhraseScript.Han && language.Script == PhraseScript.Han);
    }, iter: 300);

    [Fact]
    public void What_is_no_phrase_has_no_language() => Assert.Null(Bip39.LanguageOf("some words that are none"));

    private static byte[]? Read(Bip39Language language, string[] words) => Bip39.Entropy([.. words.Select(language.NumberOf)]);
}
