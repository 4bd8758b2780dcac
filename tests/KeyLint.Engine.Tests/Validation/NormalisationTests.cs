using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Validation;

/// <summary>One form for values that mean the same; letters taken apart as Unicode takes them.</summary>
public sealed class NormalisationTests
{
    [Theory]
    [InlineData("  word  other ", "word other")]
    [InlineData("word\r\n\tother\u3000third", "word other third")]
    [InlineData("0xABCDEF", "abcdef")]
    [InlineData("0XABCDEF", "abcdef")]
    [InlineData("ABCDEF09", "abcdef09")]
    [InlineData("ABCDEFG", "ABCDEFG")]
    [InlineData("ABC/", "ABC/")]
    [InlineData("ABC:", "ABC:")]
    [InlineData("ABC@", "ABC@")]
    [InlineData("ABC`", "ABC`")]
    [InlineData("AB CD", "AB CD")]
    [InlineData("0x", "0x")]
    [InlineData("1xAB", "1xAB")]
    [InlineData("0yAB", "0yAB")]
    [InlineData("0xGH", "0xGH")]
    [InlineData(" ", "")]
    public void Spaces_prefix_and_case_of_hex_are_evened_out(string value, string normal) => Assert.Equal(normal, Normalisation.Normalise(value));

    /// <summary>Written out, as <see cref="string.Normalize()"/> does nothing in processes without globalisation.</summary>
    [Theory]
    [InlineData("àáâãäå", "a\u0300a\u0301a\u0302a\u0303a\u0308a\u030A")]
    [InlineData("æç", "æc\u0327")]
    [InlineData("èéêë", "e\u0300e\u0301e\u0302e\u0308")]
    [InlineData("ìíîï", "i\u0300i\u0301i\u0302i\u0308")]
    [InlineData("ðñ", "ðn\u0303")]
    [InlineData("òóôõö÷ø", "o\u0300o\u0301o\u0302o\u0303o\u0308÷ø")]
    [InlineData("ùúûü", "u\u0300u\u0301u\u0302u\u0308")]
    [InlineData("ýþÿ", "y\u0301þy\u0308")]
    [InlineData("ゔ", "う\u3099")]
    public void Letters_with_marks_become_letter_and_mark(string text, string apart)
    {
        Assert.Equal(apart, Decomposition.Of(text));
        Assert.Equal("ab" + apart + "c", Decomposition.Of("ab" + text + "c"));
    }

    [Theory]
    [InlineData("かきくけこさしすせそたちつてと", "がぎぐげござじずぜぞだぢづでど", '\u3099')]
    [InlineData("はひふへほ", "ばびぶべぼ", '\u3099')]
    [InlineData("はひふへほ", "ぱぴぷぺぽ", '\u309A')]
    public void Voiced_kana_become_plain_kana_and_mark(string plain, string voiced, char mark)
    {
        Assert.Equal(string.Concat(plain.Select(c => $"{c}{mark}")), Decomposition.Of(voiced));
        Assert.Equal(plain, Decomposition.Of(plain));
    }

    [Theory]
    [InlineData("ぁあぃいぅうぇえぉお")]
    [InlineData("っなにぬねの")]
    [InlineData("まみむめもゃやゅゆょよらりるれろゎわゐゑをん")]
    public void Other_kana_stay(string text) => Assert.Equal(text, Decomposition.Of(text));

    [Fact]
    public void Each_syllable_of_hangul_becomes_its_letters()
    {
        var syllable = '\uAC00';
        for (var leading = '\u1100'; leading <= '\u1112'; leading++)
        {
            for (var vowel = '\u1161'; vowel <= '\u1175'; vowel++)
            {
                Assert.Equal($"{leading}{vowel}", Decomposition.Of(syllable++.ToString()));
                for (var trailing = '\u11A8'; trailing <= '\u11C2'; trailing++)
                {
                    Assert.Equal($"{leading}{vowel}{trailing}", Decomposition.Of(syllable++.ToString()));
                }
            }
        }

        Assert.Equal('\uD7A4', syllable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain ASCII")]
    [InlineData("\u00DF")]
    [InlineData("e\u0301")]
    [InlineData("\uABFF\uD7A4")]
    [InlineData("\u30AC")]
    public void What_is_apart_or_in_no_list_stays(string text) => Assert.Equal(text, Decomposition.Of(text));
}
