using KeyLint.Engine.Validation;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Validation;

/// <summary>What is called a placeholder, a repetition or a sequence, and what lies just beside it and is none.</summary>
public sealed class PlaceholdersTests
{
    /// <summary>Random characters in which no word, row or sequence stands.</summary>
    private static readonly string Chance = Sample("{base62:12:mixed}");

    [Theory]
    [InlineData("example")]
    [InlineData("placeholder")]
    [InlineData("changeme")]
    [InlineData("change_me")]
    [InlineData("change-me")]
    [InlineData("insert")]
    [InlineData("replace")]
    [InlineData("dummy")]
    [InlineData("sample")]
    [InlineData("redacted")]
    [InlineData("secret_here")]
    [InlineData("key_here")]
    [InlineData("keyhere")]
    [InlineData("goeshere")]
    [InlineData("goes_here")]
    [InlineData("mykey")]
    [InlineData("my_key")]
    [InlineData("my-key")]
    [InlineData("mysecret")]
    [InlineData("my_secret")]
    [InlineData("mytoken")]
    [InlineData("my_token")]
    [InlineData("my-token")]
    [InlineData("myaccesskey")]
    [InlineData("my_access_key")]
    [InlineData("my-access-key")]
    [InlineData("testkey")]
    [InlineData("test_key")]
    [InlineData("testsecret")]
    [InlineData("deadbeef")]
    [InlineData("undefined")]
    [InlineData("lorem")]
    [InlineData("foobar")]
    [InlineData("helloworld")]
    [InlineData("mock-")]
    [InlineData("mock_")]
    [InlineData("fake-")]
    [InlineData("fake_")]
    public void Telltale_word_counts_where_a_person_could_have_written_it(string word)
    {
        var shouted = char.ToUpperInvariant(word[0]) + word[1..];
        var odd = word[0] + char.ToUpperInvariant(word[1]) + word[2..];
        Assert.Equal("placeholder", Placeholders.Reason(Chance + word + Chance));
        Assert.Equal("placeholder", Placeholders.Reason(word.ToUpperInvariant() + Chance));
        Assert.Equal("placeholder", Placeholders.Reason(Chance + shouted));
        Assert.Null(Placeholders.Reason(Chance + odd + Chance));
        Assert.Equal("placeholder", Placeholders.Reason(Chance + odd + Chance + word));
    }

    [Theory]
    [InlineData("your", true)]
    [InlineData("Your", true)]
    [InlineData("YOUR", true)]
    [InlineData("_your", true)]
    [InlineData("aYour", true)]
    [InlineData("ayour", false)]
    [InlineData("7your", false)]
    [InlineData("AYour", false)]
    [InlineData("7Your", false)]
    [InlineData("yOur", false)]
    [InlineData("ayour-your", true)]
    public void Short_word_must_begin_like_one(string text, bool isPlaceholder) =>
        Assert.Equal(isPlaceholder ? "placeholder" : null, Placeholders.Reason(text + Chance));

    [Theory]
    [InlineData("...", "placeholder")]
    [InlineData("..", null)]
    [InlineData("****", "placeholder")]
    [InlineData("***", null)]
    [InlineData("${", null)]
    [InlineData("-${", "placeholder")]
    [InlineData("-$(", "placeholder")]
    [InlineData("-{{", "placeholder")]
    [InlineData("xxxx", "placeholder")]
    [InlineData("XXXX", "placeholder")]
    [InlineData("xxXX", null)]
    [InlineData("xxx", null)]
    [InlineData("-XxXXXX", "placeholder")]
    [InlineData("zzzzzz", null)]
    [InlineData("zzzzzzz", "repetition")]
    public void Row_of_marks_stands_for_characters(string marks, string? reason) =>
        Assert.Equal(reason, Placeholders.Reason(Chance + marks + Chance));

    [Fact]
    public void Short_unit_over_and_over_is_a_repetition()
    {
        for (var period = 1; period <= 16; period++)
        {
            var unit = Sample($"{{base62:{period}}}");
            Assert.Equal("repetition", Placeholders.Reason(unit + unit + unit[..(period / 2)]));
        }

        var long17 = Sample("{base62:17:mixed}");
        Assert.Null(Placeholders.Reason(long17 + long17));
        Assert.Null(Placeholders.Reason(Chance + Chance[..^1]));
        Assert.Equal("repetition", Placeholders.Reason(Chance + Chance));
    }

    [Theory]
    [InlineData("abcdefghijklmnopqrst", true)]
    [InlineData("AbCdEfGhIjKlMnOpQrSt", true)]
    [InlineData("tsrqponmlkjihgfedcba", true)]
    [InlineData("98765432109876543219", true)]
    [InlineData("0123456789abcdef0123", true)]
    [InlineData("uvwxyz0123uvwxyzabcd", true)]
    [InlineData("acegikmoqsuwyac", false)]
    [InlineData("1a2b3c4d5e6f7g", false)]
    [InlineData("abcdkqabcdkzabcm", true)]
    [InlineData("abcdkqabcdkzabrm", false)]
    public void More_than_half_of_the_steps_along_the_alphabet_is_a_sequence(string value, bool isSequence) =>
        Assert.Equal(isSequence ? "sequence" : null, Placeholders.Reason(value));

    [Theory]
    [InlineData("0102030405060708", true)]
    [InlineData("00112233445566778899aabbccddeeff", true)]
    [InlineData("ffeeddccbbaa99887766554433221100", true)]
    [InlineData("F0E0D0C0B0A090807060504030201000", true)]
    [InlineData("c8d0d8e0e8f0f80008101820", true)]
    [InlineData("01020304050607", false)]
    [InlineData("010203040506070809a", false)]
    [InlineData("0102030405060709", false)]
    [InlineData("0102030405060g08", false)]
    [InlineData("g102030405060708", false)]
    public void Bytes_each_as_far_from_the_last_are_a_sequence(string value, bool isSequence) =>
        Assert.Equal(isSequence ? "sequence" : null, Placeholders.Reason(value));

    [Theory]
    [InlineData("{base62:16:mixed}")]
    [InlineData("{base62:64:mixed}")]
    [InlineData("{hex:32}")]
    [InlineData("{hex:64}")]
    [InlineData("{digits:18}")]
    [InlineData("{base64-bytes:64}")]
    public void Chance_is_none_of_them(string template)
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var value = Sample(template, seed);
            Assert.True(Placeholders.Reason(value) is null, value);
        }
    }
}
