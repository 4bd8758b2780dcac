using KeyLint.Engine.Findings;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Findings;

/// <summary>A word drawn at random is told by its length; what people write, and the names of files, stay.</summary>
public sealed class OpaqueWordsTests
{
    [Theory]
    [InlineData("{base62:64:mixed}")]
    [InlineData("{base62:20:mixed}")]
    [InlineData("{hex:32}")]
    [InlineData("{HEX:64}")]
    [InlineData("{lower36:24}")]
    [InlineData("{uuid}")]
    public void Secret_is_masked_wherever_it_stands(string template)
    {
        var secret = Sample(template, 4);
        foreach (var text in new[] { secret, $"was '{secret}', now in the vault", $"{secret}..HEAD", $"old-{secret}_2", $"({secret})" })
        {
            Assert.True(OpaqueWords.AreIn(text), text);
            Assert.DoesNotContain(secret, OpaqueWords.Mask(text));
            Assert.Contains("characters, not shown)", OpaqueWords.Mask(text));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("deleted in the console, see TRADE-1734")]
    [InlineData("removed in 0123456789abcdef0123456789abcdef01234567 of 2026-11-26T10:00:00Z")]
    [InlineData("unknown field 'minimumConfidence'; expected one of diagnostic, provider, parts, pairing")]
    [InlineData("BinanceRestClientOptionsTests.CredentialsAreReadFromTheEnvironment")]
    [InlineData("id r3jfsmsy6s6kwo56, rotated-by-ada-on-the-first-of-may, 12345678901234567890")]
    public void What_people_write_stays(string text)
    {
        Assert.False(OpaqueWords.AreIn(text));
        Assert.Equal(text, OpaqueWords.Mask(text));
    }

    [Fact]
    public void Name_of_a_file_stays_in_a_message_and_is_no_reason()
    {
        var text = $"/var/lib/{Sample("{hex:64}")}/main.{Sample("{hex:32}", 2)}.js: cannot be read";

        Assert.Equal(text, OpaqueWords.Mask(text));
        Assert.True(OpaqueWords.AreIn(text));
    }
}
