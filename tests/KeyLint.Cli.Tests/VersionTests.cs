using System.Reflection;
using System.Text.RegularExpressions;

namespace KeyLint.Cli.Tests;

/// <summary><c>keylint --version</c> tells the build; reports tell the version alone.</summary>
public sealed class VersionTests
{
    [Fact]
    public void Version_and_commit_are_printed()
    {
        var built = typeof(ExitCode).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        var run = Tool.Run("--version");

        Assert.Equal(0, run.Exit);
        Assert.Matches(new Regex(@"^\d+\.\d+\.\d+(\+[0-9a-f]{10})?\n$"), run.Output);
        Assert.StartsWith(run.Output.TrimEnd(), built, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.1.0", "0.1.0")]
    [InlineData("0.1.0+4be1d07c93fa", "0.1.0+4be1d07c93")]
    [InlineData("0.2.0-beta.1+4be1d07c93fa", "0.2.0-beta.1+4be1d07c93")]
    [InlineData("0.1.0+4be", "0.1.0+4be")]
    [InlineData("0.1.0+", "0.1.0")]
    public void Build_without_a_repository_has_no_commit(string built, string shown) => Assert.Equal(shown, ToolVersion.Shown(built));

    [Fact]
    public void Reports_do_not_change_with_the_commit() => Assert.DoesNotContain('+', ToolVersion.Info.Version);
}
