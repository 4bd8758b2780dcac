using KeyLint.Git.Selecting;

namespace KeyLint.Git.Tests.Selecting;

public sealed class NamePatternTests
{
    [Theory]
    [InlineData("main", "refs/heads/main")]
    [InlineData("heads/main", "refs/heads/main")]
    [InlineData("refs/heads/main", "refs/heads/main")]
    [InlineData("v1", "refs/tags/v1")]
    [InlineData("origin/main", "refs/remotes/origin/main")]
    [InlineData("HEAD", "HEAD")]
    [InlineData("stash", "refs/stash")]
    [InlineData("feature/*", "refs/heads/feature/a/b")]
    [InlineData("*", "refs/heads/main")]
    public void reference_fits(string pattern, string name) => Assert.True(NamePattern.OfReference(pattern)(name));

    [Theory]
    [InlineData("main", "refs/heads/main2")]
    [InlineData("main", "refs/heads/x/main")]
    [InlineData("main", "refs/remotes/origin/main")]
    [InlineData("m.in", "refs/heads/main")]
    [InlineData("Main", "refs/heads/main")]
    public void reference_does_not_fit(string pattern, string name) => Assert.False(NamePattern.OfReference(pattern)(name));

    [Theory]
    [InlineData("main", "refs/heads/main", true)]
    [InlineData("main", "refs/remotes/origin/main", true)]
    [InlineData("origin/main", "refs/remotes/origin/main", true)]
    [InlineData("release/*", "refs/remotes/origin/release/1", true)]
    [InlineData("main", "refs/tags/main", false)]
    [InlineData("main", "refs/remotes/origin/x/main", false)]
    [InlineData("refs/heads/main", "refs/heads/main", false)]
    public void branch_fits_or_not(string pattern, string name, bool fits) => Assert.Equal(fits, NamePattern.OfBranch(pattern)(name));

    [Fact]
    public void hostile_pattern_takes_no_time()
    {
        var fits = NamePattern.OfReference(string.Concat(Enumerable.Repeat("a*", 30)) + "b");
        Assert.False(fits(new string('a', 20_000)));
    }
}
