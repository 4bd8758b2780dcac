using System.Text.RegularExpressions;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Tests.Rules;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Findings;

/// <summary>A word drawn at random is told by its length; what people write, and the names of files, stay.</summary>
public sealed class OpaqueWordsTests
{
    [Theory]
    [InlineData("{base62:64:mixed}")]
    [InlineData("{base62:18:mixed}")]
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
    public void What_stands_around_masked_words_stays_as_it_is()
    {
        var (first, second) = (Sample("{base62:24:mixed}"), Sample("{base62:32:mixed}", 5));

        Assert.Equal(
            "was (24 characters, not shown) until May, then (32 characters, not shown)",
            OpaqueWords.Mask($"was {first} until May, then {second}"));
        Assert.Equal("(24 characters, not shown).. and so on", OpaqueWords.Mask($"{first}.. and so on"));
        Assert.Equal("(32 characters, not shown)", OpaqueWords.Mask(second));
        Assert.Equal("It is (32 characters, not shown). No more.", OpaqueWords.Mask($"It is {second}. No more."));
        Assert.Equal("(32 characters, not shown).", OpaqueWords.Mask($"{second}."));
        Assert.Equal(".(32 characters, not shown)", OpaqueWords.Mask($".{second}"));
    }

    [Theory]
    [InlineData('z')]
    [InlineData('Z')]
    [InlineData('9')]
    [InlineData('a')]
    [InlineData('A')]
    [InlineData('0')]
    public void Every_letter_and_digit_is_of_the_word(char last)
    {
        var half = Sample("{base62:18:mixed}");

        Assert.Equal("(22 characters, not shown)", OpaqueWords.Mask($"{last}{last}{half}{last}{last}"));
    }

    [Theory]
    [InlineData("/", "")]
    [InlineData("", "/")]
    [InlineData("\\", "")]
    [InlineData("", ".cs")]
    [InlineData("main.", "")]
    public void Piece_of_a_path_stays(string before, string behind)
    {
        var text = before + Sample("{base62:24:mixed}") + behind;

        Assert.Equal(text, OpaqueWords.Mask(text));
    }

    [Fact]
    public void Guid_glued_to_words_is_masked_whatever_dashes_stand_before()
    {
        var guid = Sample("{uuid}");

        Assert.DoesNotContain(guid, OpaqueWords.Mask($"-old-key-{guid}-of-the-bot"));
        Assert.DoesNotContain(guid, OpaqueWords.Mask($"key{guid}"));
    }

    /// <summary>What a message may quote is named as this project names its own things.</summary>
    [Fact]
    public void No_identifier_of_the_source_is_masked()
    {
        var words = Directory.EnumerateFiles(Path.Combine(RuleSchema.Folder, "..", "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), "(?<![\"A-Za-z0-9_])[A-Za-z_][A-Za-z0-9_]{17,}(?!\")").Select(match => match.Value))
            .Distinct()
            .ToList();

        Assert.InRange(words.Count, 300, int.MaxValue);
        Assert.DoesNotContain(words, OpaqueWords.AreIn);
    }

    [Fact]
    public void Name_of_a_file_stays_in_a_message_and_is_no_reason()
    {
        var text = $"/var/lib/{Sample("{hex:64}")}/main.{Sample("{hex:32}", 2)}.js: cannot be read";

        Assert.Equal(text, OpaqueWords.Mask(text));
        Assert.True(OpaqueWords.AreIn(text));
    }
}
