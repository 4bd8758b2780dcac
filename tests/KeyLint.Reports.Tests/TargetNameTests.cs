using KeyLint.Reports.Building;
using KeyLint.Reports.Model;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Tests;

public sealed class TargetNameTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("src/bot", "src/bot")]
    [InlineData("folder@home", "folder@home")]
    [InlineData("git@git.example:team/bot.git", "git@git.example:team/bot.git")]
    [InlineData("https://git.example/team/bot.git", "https://git.example/team/bot.git")]
    [InlineData("https://git.example/team/@bot", "https://git.example/team/@bot")]
    [InlineData("https://git.example?a@b", "https://git.example?a@b")]
    [InlineData("https://user:word@git.example/team/bot.git", "https://git.example/team/bot.git")]
    [InlineData("https://token@git.example", "https://git.example")]
    [InlineData("ssh://a@b@git.example:22/bot", "ssh://git.example:22/bot")]
    public void User_and_password_of_an_address_are_left_out(string target, string expected) => Assert.Equal(expected, TargetName.Safe(target));

    [Fact]
    public void No_format_shows_the_password_of_a_target()
    {
        const string Target = "https://user:word@git.example/bot.git";
        var place = Sample.InHistory("a.cs", 1, Sample.First) with { Target = Target };
        var report = ReportFactory.Create(
            Sample.Tool,
            [Sample.History with { Target = Target }],
            [Sample.Finding("key", "binance", "Binance", "API key", "key", "none shown", Sample.Live, place)],
            [],
            Sample.Providers);

        Assert.All(ReportFormats.Names, format => Assert.DoesNotContain("word@", Render.As(format, report), StringComparison.Ordinal));
    }

    [Fact]
    public void Target_named_by_its_address_is_the_provenance_in_sarif()
    {
        var report = ReportFactory.Create(Sample.Tool, [Sample.History with { Target = "https://git.example/bot.git" }], [], [], []);

        Assert.Contains("\"repositoryUri\": \"https://git.example/bot.git\"", Render.As("sarif", report), StringComparison.Ordinal);
        Assert.DoesNotContain("repositoryUri", Render.As("sarif", Sample.Empty), StringComparison.Ordinal);
    }
}
