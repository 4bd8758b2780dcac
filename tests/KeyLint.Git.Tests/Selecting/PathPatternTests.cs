using KeyLint.Git.Selecting;

namespace KeyLint.Git.Tests.Selecting;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("a.txt", "dir/a.txt")]
    [InlineData("dir", "dir/a.txt")]
    [InlineData("dir", "x/dir/y/a.txt")]
    [InlineData("dir/", "dir/a.txt")]
    [InlineData("/a.txt", "a.txt")]
    [InlineData("dir/a.txt", "dir/a.txt")]
    [InlineData("*.txt", "x/y/a.txt")]
    [InlineData("dir/*.txt", "dir/a.txt")]
    [InlineData("dir/**/a.txt", "dir/a.txt")]
    [InlineData("dir/**/a.txt", "dir/x/y/a.txt")]
    [InlineData("**/a.txt", "a.txt")]
    [InlineData("dir/**", "dir/x/a.txt")]
    [InlineData("a?txt", "a.txt")]
    [InlineData("a.(t)[x]+{t}$^|\\", "a.(t)[x]+{t}$^|\\")]
    [InlineData("new*line", "new\nline")]
    public void path_fits(string pattern, string path) => Assert.True(Fits(pattern, path));

    [Theory]
    [InlineData("a.txt", "b.txt")]
    [InlineData("a.txt", "aa.txt")]
    [InlineData("a.txt", "a.txtx")]
    [InlineData("a.txt", "a.txt.b")]
    [InlineData("a.txt", "A.txt")]
    [InlineData("/a.txt", "dir/a.txt")]
    [InlineData("dir/a.txt", "x/dir/a.txt")]
    [InlineData("dir/*.txt", "dir/x/a.txt")]
    [InlineData("dir/*", "other/a.txt")]
    [InlineData("*.txt", "a.txt2")]
    [InlineData("a?b", "a/b")]
    [InlineData("dir/**/a.txt", "dirx/a.txt")]
    [InlineData("a.txt", "a0txt")]
    [InlineData("", "a.txt")]
    public void path_does_not_fit(string pattern, string path) => Assert.False(Fits(pattern, path));

    [Fact]
    public void several_patterns_fit_where_one_does()
    {
        string[] patterns = ["a*/b?", "/c/**/d", "*.key"];
        var all = new PathPatterns(patterns);
        var random = new Random(1);
        for (var round = 0; round < 5000; round++)
        {
            var path = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => "abcd/.key"[random.Next(9)]));
            Assert.Equal(patterns.Any(pattern => Fits(pattern, path)), all.Fits(all.Next(all.Start, path)));
        }
    }

    [Fact]
    public void state_is_the_same_however_the_path_is_parted()
    {
        var patterns = new PathPatterns(["a/**/*.txt", "b"]);
        var whole = patterns.Next(patterns.Start, "a/x/y/z.txt");
        var state = patterns.Start;
        foreach (var part in new[] { "a", "/", "x", "/", "y", "/", "z.", "txt" })
        {
            state = patterns.Next(state, part);
        }

        Assert.Equal(whole, state);
        Assert.True(patterns.Fits(state));
    }

    [Fact]
    public void folder_below_which_nothing_can_fit_is_known()
    {
        var patterns = new PathPatterns(["/src/*.cs"]);
        Assert.False(patterns.IsDead(patterns.Next(patterns.Start, "src/")));
        Assert.True(patterns.IsDead(patterns.Next(patterns.Start, "docs/")));
        Assert.True(patterns.IsDead(patterns.Next(patterns.Start, "src/inner/")));
    }

    [Fact]
    public void hostile_pattern_takes_no_time() => Assert.False(Fits(string.Concat(Enumerable.Repeat("a*", 30)) + "b", new string('a', 20_000)));

    private static bool Fits(string pattern, string path)
    {
        var patterns = new PathPatterns([pattern]);
        return patterns.Fits(patterns.Next(patterns.Start, path));
    }
}
