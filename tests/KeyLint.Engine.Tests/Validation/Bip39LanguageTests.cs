using System.Security.Cryptography;
using System.Text;
using KeyLint.Engine.Candidates.Phrases;
using KeyLint.Engine.Validation;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Validation;

public sealed class Bip39LanguageTests
{
    public static TheoryData<string> Names => [.. Bip39Language.All.Select(language => language.Name)];

    [Fact]
    public void The_English_list_is_that_of_the_standard()
    {
        var words = Bip39Language.English.Words;
        Assert.Equal(("abandon", "zoo"), (words[0], words[2047]));
        Assert.Equal(words.Order(StringComparer.Ordinal), words);
        Assert.Equal(2048, words.Select(word => word[..Math.Min(4, word.Length)]).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_list_has_2048_words_that_the_search_can_see(string name)
    {
        var language = Bip39Language.Find(name)!;
        Assert.Equal(2048, language.Words.Distinct().Count());
        Assert.All(language.Words, word =>
        {
            Assert.Equal(word, Decomposition.Of(word));
            foreach (var form in new[] { word, Composition.Of(word) })
            {
                Assert.All(form, letter => Assert.True(PhraseCharacters.IsLetter(letter)));
                Assert.Equal(language.Script, PhraseCharacters.ScriptOf(form[0]));
                Assert.True(PhraseWord.Fits(language.Script, form.Length));
                Assert.Equal(language.NumberOf(word), language.NumberOf(Decomposition.Of(form)));
            }
        });
    }

    /// <summary>What the lists become in NFC under another implementation of Unicode: ours does not agree with itself only.</summary>
    [Theory]
    [InlineData("french", "a987d13c85916835e44001998f43aa71e1be667bd16fa868823ed7adbaf630ef")]
    [InlineData("spanish", "9853830bbcfccfaa4f9185af63bbdfdff9c8f57aa61e14b60e19abd93cdb9166")]
    [InlineData("japanese", "12708f380768daa2e279b57a686b253b9ccdefa99fe6b194b8f4066ad479fe2f")]
    [InlineData("korean", "bdda237495b010e85f5ff409314291fdd9a2e46df45a9620ea5def3296507fc6")]
    public void Letters_and_marks_are_those_of_Unicode(string name, string sha256) =>
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Composition.Of(string.Join('\n', Bip39Language.Find(name)!.Words))))));

    /// <summary>The first Ethereum account of one published entropy (bip32JP) in each language, as the packages of @scure derive it.</summary>
    [Theory]
    [InlineData("english", "0x627ac4c2d731E12fB386BD649114a08ebCc0C33f")]
    [InlineData("spanish", "0xcCCEd82bF99686E1C390C6e315a0d7395BaAF5b9")]
    [InlineData("french", "0x1a129488873AdD93be8dD35Efa0cEf6908a14f8e")]
    [InlineData("italian", "0x610D8C8815247cf479ca1DA3300c37fe98949ceB")]
    [InlineData("portuguese", "0xd8c3dEed111D0FFE82Cad6c834e3b456e2880257")]
    [InlineData("czech", "0xb7c44C0d8B5cd12338A5BBCb0BF3500bD15e1a32")]
    [InlineData("japanese", "0xc8D2B3B843Cd6918076cB40077c045902023A3ab")]
    [InlineData("korean", "0xf3Ae0AD76e03c7AF3Cac3aD941a74038664f26EA")]
    [InlineData("simplified-chinese", "0xBaEd0f456CC7c141aBE14Bb99776d45de8a8F243")]
    [InlineData("traditional-chinese", "0xCA5f3E45D59a37Ce657bc8F9310197a942988945")]
    public void Phrase_tells_its_address_and_its_language_in_either_form(string name, string address)
    {
        var language = Bip39Language.Find(name)!;
        var phrase = string.Join(language.Separator, Bip39.Encode(language, Convert.FromHexString("77c2b00716cec7213839159e404db50d")));
        foreach (var form in new[] { phrase, Composition.Of(phrase), phrase.Replace('\u3000', ' ') })
        {
            var facts = Checks.Find("bip39")!.Facts(form);
            Assert.Equal("its first Ethereum address is " + address, facts[0]);
            Assert.Equal("it is in " + language.Label, facts[^1]);
            Assert.Equal("", Loud($"mnemonic = \"{form}\""));
        }
    }

    /// <summary>The vector of bip32JP for that entropy, with its passphrase taken apart: metre, gabava and so on.</summary>
    [Fact]
    public void Japanese_phrase_gives_the_published_seed()
    {
        var language = Bip39Language.Find("japanese")!;
        var phrase = Composition.Of(string.Join('\u3000', Bip39.Encode(language, Convert.FromHexString("77c2b00716cec7213839159e404db50d"))));
        const string Passphrase = "\u30E1\u30FC\u30C8\u30EB\u30AB\u3099\u30CF\u3099\u30F4\u30A1\u3071\u3070\u3050\u309E\u3061\u3062\u5341\u4EBA\u5341\u8272";

        var salt = "mnemonic" + Decomposition.Of(Passphrase).Replace("\u30F4", "\u30A6\u3099").Replace("\u309E", "\u309D\u3099");
        var seed = Hashes.Pbkdf2Sha512(Normalisation.Normalise(phrase), salt, 2048);

        Assert.Equal("c11321456229e1f6e67ddc65310cbebca7a84a90fd5871e685a015fb967354fe", Convert.ToHexStringLower(SHA256.HashData(seed)));
    }
}
