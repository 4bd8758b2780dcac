using System.Globalization;
using System.Text;
using CsCheck;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Robustness;

public sealed class OddTextTests
{
    private static readonly string Token = Sample("{github:ghp_}");
    private static readonly string Phrase = Sample("{mnemonic:12}");
    private static readonly string Pem = Sample("{pem:ec}");

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\0")]
    [InlineData("\uFEFF")]
    [InlineData("\ud800")]
    [InlineData("\udc00\ud800")]
    [InlineData("\"")]
    [InlineData("-----BEGIN ")]
    [InlineData("=")]
    public void Tiny_text_is_silent(string text) => Assert.Empty(Find(text));

    public static TheoryData<string> Secrets => [Token, Phrase, Pem, Sample("{wif}"), Sample("bg_{hex:32}"), Sample("AKIA{base32:16}"), Sample("tm-{uuid}"), Sample("{digits:9}:AA{base64url:33}", 40)];

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Secret_is_found_at_the_edges_of_a_text(string secret)
    {
        foreach (var text in new[] { secret, secret + "\n", "\n" + secret, "\r" + secret + "\r", "\uFEFF" + secret, "\0" + secret + "\0", "\ud800" + secret + "\udc00", "…" + secret + "…", "\"" + secret, secret + "\"", "'" + secret + "\"" })
        {
            Assert.Equal(secret, Assert.Single(Find(text)).TextOf(text));
        }
    }

    [Fact]
    public void Text_of_any_characters_is_scanned() =>
        Gen.String[Gen.Frequency((4, Gen.Char), (4, Gen.Char['\0', '\u00ff']), (6, Gen.Char["\"'`\\\n\r=:,;()[]{}<>?|&+-_/.0aA@$ "])), 0, 400].Sample(Scan, iter: 3000);

    [Fact]
    public void Random_bytes_are_scanned() =>
        Gen.Byte.Array[0, 4000].Sample(bytes => Scan(Encoding.Latin1.GetString(bytes)), iter: 300);

    [Fact]
    public void Secrets_among_broken_syntax_are_scanned() =>
        Gen.Select(Gen.String[Gen.Char["\"'`\\\n\r=:,;()[]{}<>?|&+ \0"], 0, 60], Gen.String[Gen.Char["\"'`\\\n\r=:,;()[]{}<>?|&+ \0"], 0, 60], Gen.Int[1, 1000])
            .Sample((before, after, seed) =>
            {
                foreach (var rule in new[] { "okx", "kucoin", "binance" })
                {
                    var ring = Scanning.Keyring.Of(rule, seed);
                    Scan($"{rule}Key{before}{ring.Key}{after}secret{before}{ring.Secret}{after}passphrase{before}{ring.Passphrase}{after}");
                }
            }, iter: 2000);

    [Fact]
    public void Cut_text_is_scanned()
    {
        var text = $"{Pem}\nokx_key = \"{Scanning.Keyring.Of("okx").Key}\" + \"{Scanning.Keyring.Of("okx").Secret}\"\npassphrase = \"x\" {Phrase} <add key=\"a\" value=\"{Token}\"/>";
        for (var length = 0; length <= text.Length; length++)
        {
            Scan(text[..length]);
            Scan(text[length..]);
        }
    }

    [Fact]
    public void Same_text_gives_the_same_result_always()
    {
        var text = string.Join("\n", Scanning.Keyring.Rules.Select(rule => Scanning.Keyring.Of(rule).Lines($"{rule}_API_{{0}} = \"{{1}}\""))) + $"\n{Phrase}\n{Pem}";
        var expected = Print(text);
        Assert.NotEqual("", expected);
        Assert.Equal(expected, Print(text));
        Parallel.For(0, 16, _ => Assert.Equal(expected, Print(text)));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "tr-TR", "de-DE", "ar-SA" })
            {
                CultureInfo.CurrentCulture = Culture(name);
                Assert.Equal(expected, Print(text));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>Globalization is invariant in tests; a culture with a name and Turkish number signs still shows what formatting depends on.</summary>
    private static CultureInfo Culture(string name)
    {
        try
        {
            return new CultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NegativeSign = "~";
            culture.NumberFormat.NumberDecimalSeparator = ",";
            return culture;
        }
    }

    private static string Print(string text) =>
        string.Join("\n", Find(text).Select(finding => $"{finding.Rule.Id} {finding.Part.Id} {finding.Start} {finding.End} {finding.Confidence} {finding.Credential} {finding.Fingerprint} {finding.Redacted} {string.Join("|", finding.Evidence)}"));

    private static void Scan(string text)
    {
        var result = BuiltIn.Scan(new SourceText(text, ""), explain: true);
        var end = 0;
        foreach (var finding in result.Findings)
        {
            Assert.InRange(finding.Start, end, finding.End - 1);
            Assert.InRange(finding.End, finding.Start + 1, text.Length);
            Assert.InRange(finding.Confidence, Confidence.Low, Confidence.High);
            end = finding.End;
        }

        Assert.All(result.Dropped, dropped => Assert.NotEqual("", dropped.Reason));
    }
}
