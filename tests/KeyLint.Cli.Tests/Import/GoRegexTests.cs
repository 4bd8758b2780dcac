using System.Text.RegularExpressions;
using KeyLint.Cli.RuleCommands.Import;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests.Import;

/// <summary>A translated expression matches what Go says that the original matches.</summary>
public sealed class GoRegexTests
{
    [Theory]
    [InlineData(@"a\d+", "a12", "a12")]
    [InlineData(@"^\d$", "\u0663", null)]
    [InlineData(@"^\w$", "é", null)]
    [InlineData(@"^[\w-]+$", "a-b_c", "a-b_c")]
    [InlineData(@"^[^\w]$", "é", "é")]
    [InlineData(@"^\W$", "a", null)]
    [InlineData(@"^[\W]$", "é", "é")]
    [InlineData(@"^[\D]$", "5", null)]
    [InlineData(@"^\S\s\S$", "a\u00A0b", null)]
    [InlineData(@"^\s$", "\v", null)]
    [InlineData(@"a$", "a\n", null)]
    [InlineData(@"(?m)a$", "a\nb", "a")]
    [InlineData(@"(?:(?m)a$)\nb$", "a\nb\n", null)]
    [InlineData(@"[[:alnum:]]{3}", "-aZ9-", "aZ9")]
    [InlineData(@"[^[:space:]x]+", " xab", "ab")]
    [InlineData(@"\Qa.b\E+", "aXb a.bbb", "a.bbb")]
    [InlineData(@"[a[b]+", "]a[b]", "a[b")]
    [InlineData(@"[]a]+", "b]a", "]a")]
    [InlineData(@"[a-c-]+", "d-a", "-a")]
    [InlineData(@"x{a}", "x{a}", "x{a}")]
    [InlineData(@"${b}", "b", null)]
    [InlineData(@"\${[a-z]+}", "a${bc}", "${bc}")]
    [InlineData(@"x{2,3}", "xxxx", "xxx")]
    [InlineData(@"(?P<one>a)(b)", "ab", "ab")]
    [InlineData(@"a(?i)b|C", "c", "c")]
    [InlineData(@"(?i:A)b", "aB", null)]
    [InlineData(@"\x41\x{42}\103", "ABC", "ABC")]
    [InlineData(@"[\x00-\x20]", "a\tb", "\t")]
    [InlineData(@"\pL+", "1é", "é")]
    [InlineData(@"\P{L}", "aé1", "1")]
    [InlineData(@"\x60\_\<\'\#", "`_<'#", "`_<'#")]
    [InlineData(@"\x{1F600}", "a😀", "😀")]
    [InlineData(@"a\z", "ba", "a")]
    public void Translated_it_matches_the_same(string source, string text, string? expected)
    {
        var translated = GoRegex.Translate(source);

        var match = Regex.Match(text, translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        Assert.Equal(expected, match.Success ? match.Value : null);
    }

    [Fact]
    public void Groups_keep_their_numbers_whether_named_or_not()
    {
        var match = Regex.Match("abc", GoRegex.Translate("(?P<x>a)(b)(?<y>c)"));

        Assert.Equal(["abc", "a", "b", "c"], match.Groups.Values.Select(group => group.Value));
    }

    [Theory]
    [InlineData("(?=a)", "a lookahead")]
    [InlineData("(?!a)", "a lookahead")]
    [InlineData("(?<=a)b", "a lookbehind")]
    [InlineData("(?<!a)b", "a lookbehind")]
    [InlineData("(?>a)", "an atomic group")]
    [InlineData(@"(a)\1", @"a backreference \1")]
    [InlineData("(?P<x>a)(?P=x)", "a backreference")]
    [InlineData("(?U)a+", "the flag 'U'")]
    [InlineData(@"\p{Greek}", "the script")]
    [InlineData(@"\C", @"the escape \C")]
    [InlineData("[[:foo:]]", "the class [:foo:]")]
    [InlineData(@"[\x{1F600}]", "beyond U+FFFF")]
    [InlineData(@"[z-a]", "does not go up")]
    [InlineData("[a", "without its ']'")]
    [InlineData("(a", "without its ')'")]
    [InlineData("a)", "without its '('")]
    [InlineData(@"a\", "at the end")]
    [InlineData(@"\x{zz}", "without a character's number")]
    public void What_has_no_counterpart_is_named(string source, string construct) =>
        Assert.Contains(construct, Assert.Throws<UnsupportedRegexException>(() => GoRegex.Translate(source)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("k(?:(MFl)|(MGV)|(MWN))[0-9]{4}", "kMFl1234", "MFl")]
    [InlineData("k(?:(MFl)|(MGV)|(MWN))[0-9]{4}", "kMWN1234", "MWN")]
    [InlineData("(x)?key=([a-z]+)", "key=abc", "abc")]
    [InlineData("key=(?:[a-z]+)", "key=abc", "key=abc")]
    public void The_value_is_the_first_group_that_takes_part(string regex, string text, string expected)
    {
        var (start, end) = LinearRegex.TryParse(regex, out _)!.Value(text, 0, 0);

        Assert.Equal(expected, text[start..end]);
    }
}
