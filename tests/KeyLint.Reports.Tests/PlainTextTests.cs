using System.Globalization;
using CsCheck;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("src/Über uns.md", "src/Über uns.md")]
    [InlineData("日本語/ключ.txt", "日本語/ключ.txt")]
    [InlineData("two\nlines\r\n", @"two\nlines\r\n")]
    [InlineData("a\tb", @"a\tb")]
    [InlineData("\u001b[31mred\u001b[0m", @"\u001B[31mred\u001B[0m")]
    [InlineData("\u009b2J", @"\u009B2J")]
    [InlineData("invoice\u202Egpj.exe", @"invoice\u202Egpj.exe")]
    [InlineData("zero\u200Bwidth\uFEFF", @"zero\u200Bwidth\uFEFF")]
    [InlineData("no\u00A0break", @"no\u00A0break")]
    [InlineData("line\u2028separator", @"line\u2028separator")]
    [InlineData("tag \U000E0041", @"tag \U000E0041")]
    [InlineData("rocket \U0001F680", "rocket \U0001F680")]
    [InlineData("::stop-commands::x", @"\u003A:stop-commands::x")]
    [InlineData("  ::error::x", @"  \u003A:error::x")]
    [InlineData("a/##vso[task.complete]x", @"a/\u0023#vso[task.complete]x")]
    [InlineData("##VSO[task.complete]é", @"\u0023#vso[task.complete]é")]
    [InlineData("###[add-path]/tmp", @"#\u0023#[add-path]/tmp")]
    [InlineData("std::vector ## heading [1]", "std::vector ## heading [1]")]
    public void Unsafe_characters_are_spelled_out(string? text, string expected) => Assert.Equal(expected, PlainText.Line(text));

    // Not a row above: attributes are stored as UTF-8, which cannot hold half a pair.
    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("half \uFFFD pair", PlainText.Line("half \uD83D pair"));

    [Fact]
    public void Nothing_invisible_or_steering_survives() => Hostile.Text.Sample(text => PlainText.Line(text).EnumerateRunes().All(rune =>
        rune.Value == ' ' || System.Text.Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator)));

    [Fact]
    public void Plain_text_stays_as_it_is() => Hostile.Text.Sample(text =>
    {
        var line = PlainText.Line(text);
        return PlainText.Line(line) == line;
    });

    [Fact]
    public void Cut_text_is_never_longer_and_never_halves_a_pair() => Gen.Select(Hostile.Text, Gen.Int[1, 20]).Sample((text, longest) =>
    {
        var line = PlainText.Line(text, longest);
        return line.Length <= longest && PlainText.Line(line) == line;
    });

    [Fact]
    public void Length_below_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => PlainText.Line("text", 0));
}
