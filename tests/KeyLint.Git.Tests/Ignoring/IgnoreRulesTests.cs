using System.Text;

namespace KeyLint.Git.Tests.Ignoring;

/// <summary>Each rule of gitignore(5), and what it is silent about.</summary>
public sealed class IgnoreRulesTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "x/y/a")]
    [InlineData("a", "a/x")]
    [InlineData("a/", "a/")]
    [InlineData("a/", "x/a/")]
    [InlineData("/a", "a")]
    [InlineData("x/a", "x/a")]
    [InlineData("*.env", "x/.env")]
    [InlineData("*.env", "x/local.env")]
    [InlineData("x/*.env", "x/local.env")]
    [InlineData("**/a", "a")]
    [InlineData("**/a", "x/y/a")]
    [InlineData("**/x/a", "y/x/a")]
    [InlineData("x/**", "x/y/a")]
    [InlineData("x/**/a", "x/a")]
    [InlineData("x/**/a", "x/y/z/a")]
    [InlineData("x**y/a", "xzy/a")]
    [InlineData("x**/a", "xy/z/a")]
    [InlineData("a?c", "abc")]
    [InlineData("[ab]c", "bc")]
    [InlineData("[!ab]c", "cc")]
    [InlineData("[^ab]c", "cc")]
    [InlineData("[a-c]", "b")]
    [InlineData("[]-]", "]")]
    [InlineData("[[:digit:]]", "7")]
    [InlineData("[[:digit:]_]", "_")]
    [InlineData("\\#a", "#a")]
    [InlineData("\\!a", "!a")]
    [InlineData("a\\ ", "a ")]
    [InlineData("a   ", "a")]
    [InlineData("a b", "a b")]
    [InlineData("a\r\nb\r\n", "b")]
    [InlineData("\uFEFFa", "a")]
    [InlineData("\\*", "*")]
    [InlineData("!a\na", "a")]
    [InlineData("x/\n!x/a", "x/a")]
    [InlineData("é??", "éé")]
    [InlineData("*", "a")]
    public void ignored(string patterns, string path) => Assert.True(IgnoreProbe.Ignores(patterns, path));

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a", "aa")]
    [InlineData("a", "A")]
    [InlineData("a/", "a")]
    [InlineData("/a", "x/a")]
    [InlineData("x/a", "y/x/a")]
    [InlineData("x/*.env", "x/y/local.env")]
    [InlineData("*.env", "env")]
    [InlineData("x/*", "x/")]
    [InlineData("x/**", "x/")]
    [InlineData("x**y/a", "x/y/a")]
    [InlineData("a?c", "a/c")]
    [InlineData("x[/]a", "x/a")]
    [InlineData("a?", "aé")]
    [InlineData("[ab", "a")]
    [InlineData("[[:nothing:]]", "a")]
    [InlineData("a\\", "a\\")]
    [InlineData("#a", "#a")]
    [InlineData("", "a")]
    [InlineData("!", "!")]
    [InlineData("/", "a/")]
    [InlineData("//", "a/")]
    [InlineData("   ", " ")]
    [InlineData("a\t", "a")]
    [InlineData("a\n!a", "a")]
    [InlineData("*\n!*/\n!*.cs", "x/y/a.cs")]
    [InlineData("a\0b", "ab")]
    public void not_ignored(string patterns, string path) => Assert.False(IgnoreProbe.Ignores(patterns, path));

    [Theory]
    [InlineData("ABC", "abc", true)]
    [InlineData("abc", "ABC", true)]
    [InlineData("*.ENV", "a.env", true)]
    [InlineData("x/A*", "X/ab", true)]
    [InlineData("[A-B]", "b", true)]
    [InlineData("[[:upper:]]", "b", true)]
    [InlineData("[A]", "a", false)]
    [InlineData("\\A", "a", false)]
    [InlineData("É", "é", false)]
    public void letters_of_either_case(string patterns, string path, bool expected) => Assert.Equal(expected, IgnoreProbe.Ignores(patterns, path, foldsCase: true));

    [Theory]
    [InlineData("x/a", true)]
    [InlineData("x/y/a", false)]
    [InlineData("a", false)]
    [InlineData("x/keep", false)]
    [InlineData("keep", true)]
    public void inner_file_goes_before_the_outer_one(string path, bool expected) =>
        Assert.Equal(expected, IgnoreProbe.Ignores(path, folder => folder == "x/" ? "/a\n!keep"u8.ToArray() : null, IgnoreRules.None(false).With("keep"u8, 0)));

    [Fact]
    public void hostile_pattern_takes_no_time()
    {
        var pattern = string.Concat(Enumerable.Repeat("**/a*", 300)) + "/b";
        Assert.False(IgnoreProbe.Ignores(pattern, string.Join('/', Enumerable.Repeat(new string('a', 20), 150))));
    }

    [Fact]
    public void nothing_but_comments_says_nothing() =>
        Assert.Null(IgnoreRules.None(false).With("# a\n\n"u8, 0).IsIgnored(Encoding.UTF8.GetBytes("a"), 0, isFolder: false));
}
