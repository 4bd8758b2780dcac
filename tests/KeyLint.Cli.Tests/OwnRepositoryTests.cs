namespace KeyLint.Cli.Tests;

/// <summary>The project keeps its own promise.</summary>
public sealed class OwnRepositoryTests
{
    [Theory]
    [InlineData("history")]
    [InlineData("scan")]
    public void KeyLint_finds_nothing_in_itself(string command)
    {
        var run = Tool.Run(command, SourceFolder.Path, "--fail-on", "low");

        Assert.True(run.Exit == (int)ExitCode.Clean, run.Output + run.Error);
    }
}
