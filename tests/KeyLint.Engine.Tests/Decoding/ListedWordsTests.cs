using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Decoding;

/// <summary>Seed phrases as wallets show them and people write them down.</summary>
public sealed class ListedWordsTests
{
    public static TheoryData<string, string> Lists => new()
    {
        { "{0}. {1}", "\n" },
        { "{0}. {1}", " " },
        { "{0}) {1}", "\n" },
        { "  {0}: {1}", "\r\n" },
        { "| {0} | {1} |", "\n" },
        { "- {1}", "\n" },
        { "  - {1}", "\n" },
        { "* {1}", "\n" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_of_its_words_is_a_phrase(string item, string between)
    {
        var phrase = Sample("{mnemonic:12}");
        foreach (var words in new[] { phrase, phrase.ToUpperInvariant() })
        {
            var text = "Seed:\n" + string.Join(between, words.Split(' ').Select((word, i) => string.Format(item, i + 1, word))) + "\nkeep it safe\n";
            var finding = Assert.Single(Find(text));

            Assert.Equal("bip39", finding.Rule.Id);
            Assert.StartsWith(words.Split(' ')[0], finding.TextOf(text));
            Assert.EndsWith(words.Split(' ')[11], finding.TextOf(text));
            Assert.Equal(Find(phrase)[0].Fingerprint, finding.Fingerprint);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(13)]
    public void A_list_of_another_length_is_none(int count)
    {
        var words = Sample("{mnemonic:24}").Split(' ').Take(count);

        Assert.Empty(Find(string.Join("\n", words.Select((word, i) => $"{i + 1}. {word}"))));
    }

    [Fact]
    public void Numbers_must_count() =>
        Assert.Empty(Find(string.Join("\n", Sample("{mnemonic:12}").Split(' ').Select((word, i) => $"{i + 2}. {word}"))));

    [Fact]
    public void Lists_of_ordinary_words_are_silent()
    {
        string[] months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

        Assert.Empty(Find(string.Join("\n", months.Select(month => $"- {month}"))));
        Assert.Empty(Find(string.Join("\n", months.Select((month, i) => $"{i + 1}. {month}"))));
    }
}
