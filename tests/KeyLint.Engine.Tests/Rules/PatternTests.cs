using CsCheck;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Tests.Rules;

public sealed class PatternTests
{
    [Theory]
    [InlineData("", "expected at least one {class:length}")]
    [InlineData("literal-text-of-some-length", "expected at least one {class:length}")]
    [InlineData("{hex:32", "expected '}'")]
    [InlineData("{", "expected '}'")]
    [InlineData("{}", "expected 'uuid' or a class")]
    [InlineData("{hexx:32}", "expected 'uuid' or a class")]
    [InlineData("{Hex:32}", "expected 'uuid' or a class")]
    [InlineData("{UUID}", "expected 'uuid' or a class")]
    [InlineData("{:32}", "expected 'uuid' or a class")]
    [InlineData("{hex}", "expected a length")]
    [InlineData("{hex:}", "expected a length")]
    [InlineData("{hex:0}", "expected a length")]
    [InlineData("{hex:-1}", "expected a length")]
    [InlineData("{hex: 32}", "expected a length")]
    [InlineData("{hex:32-}", "expected a length")]
    [InlineData("{hex:33-32}", "expected a length")]
    [InlineData("{hex:16-17-18}", "expected a length")]
    [InlineData("{hex:99999}", "expected a length")]
    [InlineData("{hex:9999999999999}", "expected a length")]
    [InlineData("{hex:32:mixed}", "expected a length")]
    [InlineData("{hex:15}", "at least 16")]
    [InlineData("(infura.io/v3/{hex:32}", "expected ')'")]
    [InlineData("{hex:8-40}", "at least 16")]
    [InlineData("{hex:8}:{hex:8}.{hex:8}", "at least 16")]
    public void Wrong_pattern_says_what_was_expected(string source, string expected)
    {
        Assert.Null(Pattern.TryParse(source, out var error));
        Assert.Contains(expected, error);
    }

    [Theory]
    [InlineData("ghp_{base62:36}", "ghp_", 40, 40, 214)]
    [InlineData("{hex:32}", "", 32, 32, 128)]
    [InlineData("bg_{hex:31-32}", "bg_", 34, 35, 124)]
    [InlineData("{digits:8-10}:AA{base64url:33}", "", 35, 35, 224)]
    [InlineData("{base64:86}==", "", 86, 86, 516)]
    [InlineData("organizations/{uuid}/apiKeys/{uuid}", "organizations/", 95, 95, 256)]
    [InlineData("(infura.io/v3/){hex:32}", "", 32, 32, 128)]
    [InlineData("{hex:511}", "", 511, 511, 2044)]
    [InlineData("x{hex:600-1000}", "x", 601, 1001, 2400)]
    public void Pattern_knows_prefix_anchor_and_bits(string source, string prefix, int min, int max, int bits)
    {
        var pattern = Parse(source);
        Assert.Equal((prefix, min, max, bits), (pattern.Prefix, pattern.AnchorMin, pattern.AnchorMax, (int)pattern.RandomBits));
        Assert.Equal(source, pattern.ToString());
    }

    [Theory]
    [InlineData("{hex:16}", "0123456789abcdef", 0, 16, "0123456789abcdef")]
    [InlineData("ab.{hex:16}", "xab.0123456789abcdef", 4, 20, "ab.0123456789abcdef")]
    [InlineData("{hex:16}==", "0123456789abcdef==", 0, 16, "0123456789abcdef==")]
    [InlineData("{digits:2-3}:{hex:16}", "1234:0123456789abcdef", 5, 21, "234:0123456789abcdef")]
    [InlineData("{hex:16}.{hex:2}", "0123456789abcdef.ab", 0, 16, "0123456789abcdef.ab")]
    public void Match_goes_forward_and_backward(string source, string text, int from, int to, string match)
    {
        Assert.True(Parse(source).TryMatch(text, from, to, out var start, out var end));
        Assert.Equal(match, text[start..end]);
    }

    [Theory]
    [InlineData("{hex:16}", "0123456789abcdeg", 0, 16)]
    [InlineData("{hex:16}", "0123456789ABCDEF", 0, 16)]
    [InlineData("{hex:16}", "0123456789abcdef0", 0, 17)]
    [InlineData("{hex:16}", "0123456789abcde", 0, 15)]
    [InlineData("{hex:16}==", "0123456789abcdef=", 0, 16)]
    [InlineData("{hex:16}==", "0123456789abcdef", 0, 16)]
    [InlineData("ab.{hex:16}", ".0123456789abcdef", 1, 17)]
    [InlineData("ab.{hex:16}", "aB.0123456789abcdef", 3, 19)]
    [InlineData("{digits:2-3}:{hex:16}", "1:0123456789abcdef", 2, 18)]
    [InlineData("{digits:2-3}:{hex:16}", "0123456789abcdef", 0, 16)]
    [InlineData("{hex:16}.{hex:2}", "0123456789abcdef.a", 0, 16)]
    [InlineData("{hex:16}.{hex:2}", "0123456789abcdef", 0, 16)]
    public void No_match_is_no_match(string source, string text, int from, int to) =>
        Assert.False(Parse(source).TryMatch(text, from, to, out _, out _));

    [Fact]
    public void Every_pattern_of_the_rules_matches_what_its_template_makes()
    {
        var patterns = RuleSet.BuiltIn.Rules.SelectMany(rule => rule.Parts).SelectMany(part => part.Shape.Patterns).Distinct();
        Assert.All(patterns, pattern => Gen.Int.Sample(seed =>
        {
            var value = Scans.Sample(pattern.Source.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal), seed);
            return Enumerable.Range(0, value.Length).Any(from => Enumerable.Range(from, value.Length - from + 1)
                .Any(to => pattern.TryMatch(value, from, to, out var start, out var end) && (start, end) == (Math.Max(0, pattern.Source.IndexOf(')') - 1), value.Length)));
        }, iter: 5));
    }

    private static Pattern Parse(string source) => Pattern.TryParse(source, out var error) ?? throw new InvalidOperationException(error);
}
