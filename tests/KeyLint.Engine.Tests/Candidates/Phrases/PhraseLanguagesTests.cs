using CsCheck;
using KeyLint.Engine.Tests.Validation;
using KeyLint.Engine.Validation;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Candidates.Phrases;

/// <summary>What holds for English phrases holds for those of every other language.</summary>
public sealed class PhraseLanguagesTests
{
    private static readonly Func<string, string[], string>[] Dressings =
    [
        (phrase, _) => phrase,
        (phrase, _) => phrase + "\n",
        (phrase, _) => phrase.ToUpperInvariant(),
        (phrase, _) => char.ToUpperInvariant(phrase[0]) + phrase[1..],
        (phrase, _) => $"x = \"{phrase}\";",
        (phrase, _) => $"MNEMONIC={phrase}\nOTHER=1\n",
        (phrase, _) => $"mnemonic: {phrase}\nother: value",
        (phrase, _) => $"{{ \"seed\": \"{phrase}\", \"path\": \"m/44\" }}",
        (phrase, _) => $"var w = new Wallet(\"{phrase}\", \"\");",
        (phrase, _) => $"// {phrase}",
        (phrase, _) => $"<seed>{phrase}</seed>",
        (phrase, _) => $"\u52A9\u8BB0\u8BCD\uFF1A{phrase}\u3002",
        (phrase, _) => string.Concat(phrase.Select(c => c < 128 ? c.ToString() : $"\\u{(int)c:x4}")),
        (phrase, _) => string.Concat(phrase.Select(c => c < 128 ? c.ToString() : $"&#{(int)c};")),
        (phrase, _) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(phrase)),
        (_, words) => string.Join(' ', words),
        (_, words) => string.Join("  ", words),
        (_, words) => string.Join('\u3000', words),
        (_, words) => string.Join("\r\n", words),
        (_, words) => "[" + string.Join(", ", words.Select(word => $"\"{word}\"")) + "]",
        (_, words) => "[\n" + string.Join(",\n", words.Select(word => $"    '{word}'")) + "\n]",
        (_, words) => string.Join(" ", words[..4]) + "\n  " + string.Join(" ", words[4..8]) + "\n  " + string.Join(" ", words[8..]),
    ];

    private static readonly Gen<int> WordCount = Gen.Int[4, 8].Select(third => third * 3);

    public static TheoryData<string> Names => Bip39LanguageTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Phrase_is_found_where_it_stands_in_every_dressing_and_form(string name) => Gen.Select(Gen.Int, WordCount).Sample((seed, count) =>
    {
        var phrase = Sample($"{{mnemonic:{count}:{name}}}", seed);
        var expected = Assert.Single(Find(phrase));
        foreach (var form in new[] { phrase, Composition.Of(phrase) })
        {
            foreach (var dressing in Dressings)
            {
                var text = dressing(form, form.Split(' ', '\u3000'));
                var finding = Assert.Single(Find(text), finding => finding.Rule.Id == "bip39");
                Assert.Equal((expected.Fingerprint, expected.SecretId, $"({count} words)"), (finding.Fingerprint, finding.SecretId, finding.Redacted));
                Assert.True(!text.Contains(form, StringComparison.Ordinal) || finding.TextOf(text) == form, text);
            }
        }
    }, iter: 4);

    [Theory]
    [MemberData(nameof(Names))]
    public void Wrong_checksum_or_word_is_silent(string name) => Gen.Select(Gen.Int, Gen.Int[0, 11]).Sample((seed, at) =>
    {
        var language = Bip39Language.Find(name)!;
        var words = Sample($"{{mnemonic:12:{name}}}", seed).Split(' ', '\u3000');
        var foreign = Bip39Language.All.First(other => other.Script != language.Script).Words[seed & 2047];
        var wrong = language.Words.First(word => Bip39.Entropy([.. words[..11].Append(word).Select(language.NumberOf)]) is null);

        // Characters of both Chinese lists may be a phrase in the other one.
        Assert.True(language.Script == PhraseScript.Han || Loud(Quoted([.. words[..11], wrong])).Length == 0);
        Assert.Equal("", Loud(Quoted([.. words[..at], foreign, .. words[(at + 1)..]])));
        Assert.Equal("", Loud(Quoted([.. words[..at], words[at] + words[at], .. words[(at + 1)..]])));
        Assert.Equal("", Loud(Quoted(words[..11])));
        Assert.Equal("", Loud($"\"{string.Concat(words)}\""));
    }, iter: 20);

    [Theory]
    [MemberData(nameof(Names))]
    public void Lists_are_silent(string name)
    {
        var words = Bip39Language.Find(name)!.Words;
        var shuffled = words.OrderBy(word => Hashes.ToHex(Hashes.Sha256(System.Text.Encoding.UTF8.GetBytes(word)))).ToList();
        foreach (var list in new[] { words, [.. words.Order(StringComparer.Ordinal)], [.. words.Reverse()], shuffled, [.. words.Take(24)], [.. words.Skip(1000).Take(12)] }.Select(list => list.ToList()))
        {
            foreach (var form in new[] { list, list.ConvertAll(Composition.Of) })
            {
                Assert.Equal("", Loud(string.Join('\n', form)));
                Assert.Equal("", Loud(string.Join(' ', form)));
                Assert.Equal("", Loud("[" + string.Join(", ", form.Select(word => $"\"{word}\"")) + "]"));
                Assert.Equal("", Loud("[\n" + string.Join(",\n", form.Select(word => $"  \"{word}\"")) + "\n]"));
                Assert.Equal("", Loud(string.Join('\n', form.Chunk(6).Select(row => string.Join(' ', row)))));
            }
        }
    }

    [Fact]
    public void Phrases_of_two_languages_below_each_other_are_two() => Gen.Int.Sample(seed =>
    {
        var text = Sample("{mnemonic:12:french}", seed) + "\n" + Sample("{mnemonic:12:spanish}", seed) + "\n" + Sample("{mnemonic:12:korean}", seed) + "\n";
        return Find(text).Count == 3;
    }, iter: 20);

    [Fact]
    public void Phrases_below_each_other_are_all_found() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        // Two rows are one phrase of 24 words by chance now and then.
        var text = string.Join('\n', Enumerable.Range(0, 10).Select(i => Sample("{mnemonic:12:italian}", (seed * 10) + i)));
        return Find(text).Sum(finding => finding.TextOf(text).Split(' ', '\n').Length) == 120;
    }, iter: 20);

    private static string Quoted(string[] words) => $"mnemonic = \"{string.Join(' ', words)}\"";
}
