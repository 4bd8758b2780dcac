using CsCheck;
using KeyLint.Engine.Validation;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Candidates.Phrases;

public sealed class MnemonicPhrasesTests
{
    private static readonly string Phrase = Sample("{mnemonic:12}", 3);
    private static readonly string[] Words = Phrase.Split(' ');

    [Theory]
    [InlineData(12)]
    [InlineData(15)]
    [InlineData(18)]
    [InlineData(21)]
    [InlineData(24)]
    public void Phrase_of_any_length_is_found(int words) =>
        Gen.Int.Sample(seed =>
        {
            var phrase = Sample($"{{mnemonic:{words}}}", seed);
            var finding = Assert.Single(Find($"x = \"{phrase}\";"));
            return finding.Rule.Id == "bip39" && finding.Redacted == $"({words} words)";
        }, iter: 40);

    public static TheoryData<string> Dressings =>
    [
        Phrase,
        Phrase + "\n",
        $"MNEMONIC={Phrase}",
        $"mnemonic: {Phrase}\nother: value",
        $"mnemonic: '{Phrase}'",
        $"const m = `{Phrase}`",
        $"{{ \"seed\": \"{Phrase}\", \"path\": \"m/44\" }}",
        $"var w = new Wallet(\"{Phrase}\", \"\");",
        $"The words are: {Phrase}. Keep them safe!",
        $"// {Phrase}",
        $"<seed>{Phrase}</seed>",
        $"seed\n----\n{Phrase}",
        $"Backup seed\n{Phrase}\n",
        $"wallet seed\n\n{Phrase}\n",
        string.Join("  ", Words),
        string.Join("\t", Words),
        string.Join("\n", Words),
        string.Join("\r\n", Words),
        string.Join(",", Words),
        string.Join(", ", Words),
        "[" + string.Join(", ", Words.Select(word => $"\"{word}\"")) + "]",
        "[" + string.Join(",", Words.Select(word => $"'{word}'")) + "]",
        "[\n" + string.Join(",\n", Words.Select(word => $"    \"{word}\"")) + "\n]",
        "new[] { " + string.Join(", ", Words.Select(word => $"\"{word}\"")) + " }",
        string.Join(" ", Words[..6]) + "\n" + string.Join(" ", Words[6..]),
        string.Join(" ", Words[..4]) + "\n  " + string.Join(" ", Words[4..8]) + "\n  " + string.Join(" ", Words[8..]),
        $"\"{Phrase}\", \"zoo\"",
        Phrase.ToUpperInvariant(),
        $"SEED=\"{Phrase.ToUpperInvariant()}\"",
        $"{Capital(Phrase)}.",
        $"My words: {Capital(Phrase)}",
        string.Join(" ", Words.Select(Capital)),
        string.Join("\n", Words.Select(Capital)),
        $"Wallet {Phrase}",
        $"Zoo {Phrase} Keep them",
        $"zoo {Phrase.ToUpperInvariant()}",
        $"echo \"{Phrase}\" | gaiad keys add relayer --recover",
        $"\t@echo '{Phrase}'",
        $"[\"test\", \"{Phrase}\"]",
        $"2,test,{Phrase}",
        $"seed {Phrase}",
        $"seed phrase {Phrase}",
        $"// wallet seed phrase: {Phrase}",
    ];

    [Theory]
    [MemberData(nameof(Dressings))]
    public void Phrase_is_found_and_is_the_same_in_every_dressing(string text)
    {
        var finding = Assert.Single(Find(text), finding => finding.Rule.Id == "bip39");
        Assert.Equal(Assert.Single(Find(Phrase)).Fingerprint, finding.Fingerprint);
    }

    [Fact]
    public void Span_is_the_phrase()
    {
        var text = $"a \"{Phrase}\" b";
        Assert.Equal(Phrase, Assert.Single(Find(text)).TextOf(text));
    }

    public static TheoryData<string> NoPhrases =>
    [
        string.Join(" ", [.. Words[..11], Wrong(Words)]),
        string.Join(" ", Words[..11]),
        string.Join(" ", [.. Words[..10], "the", Words[11]]),
        string.Join(" ", Bip39Language.English.Words),
        string.Join("\n", Bip39Language.English.Words),
        string.Join(", ", Bip39Language.English.Words.Select(word => $"\"{word}\"")),
        string.Join(" ", Bip39Language.English.Words.Take(12)),
        string.Join(" ", Bip39Language.English.Words.Take(24)),
        string.Concat(Enumerable.Repeat("abandon ", 11)) + "about",
        string.Concat(Enumerable.Repeat("abandon ", 23)) + "art",
        string.Concat(Enumerable.Repeat("test ", 11)) + "junk",
        string.Concat(Enumerable.Repeat("abandon ", 12)),
        string.Join("-", Words),
        string.Concat(Words),
        string.Join(" ", Words.Select(word => word + "x")),
        string.Join(" ", Words.Select(word => word[..1] + word[1..2].ToUpperInvariant() + word[2..])),
        string.Join("", Words.Select(Capital)),
        string.Join(" ", Words[..11]) + " " + Capital("zzz"),
        string.Join(" ", Bip39Language.English.Words.Take(24).Select(Capital)),
        string.Join("\n", Bip39Language.English.Words).ToUpperInvariant(),
        "We Will Use That With This Only When There Are More Than One Of Them In The Same Order And Such",
        "public sealed override Task Async Interface Record Struct Class Enum Void Static Internal Abstract",
        "public static async void abstract base between case class code just like list object order return",
        "we will use that with this only when there is more than one of them in the same order and such",
    ];

    [Theory]
    [MemberData(nameof(NoPhrases))]
    public void What_is_no_phrase_is_silent(string text) => Assert.Equal("", Loud(text));

    [Fact]
    public void Lines_of_the_list_in_order_are_silent() =>
        Gen.Select(Gen.Int[0, 2000], Gen.Int[4, 8].Select(third => third * 3)).Sample((from, count) =>
            Loud("words: " + string.Join(" ", Bip39Language.English.Words.Skip(from).Take(count))).Length == 0, iter: 300);

    [Fact]
    public void Random_words_pass_no_more_often_than_chance()
    {
        // One of sixteen sets of twelve random words has a valid checksum by chance.
        var hits = Enumerable.Range(0, 1000).Count(seed =>
        {
            var random = new Random(seed);
            return Find(string.Join(" ", Enumerable.Range(0, 12).Select(_ => Bip39Language.English.Words[random.Next(2048)]))).Count > 0;
        });
        Assert.InRange(hits, 30, 110);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Wrong(string[] words) =>
        Bip39Language.English.Words.First(word => Bip39.Entropy([.. words[..11].Append(word).Select(Bip39Language.English.NumberOf)]) is null);
}
