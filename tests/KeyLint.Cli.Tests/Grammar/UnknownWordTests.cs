namespace KeyLint.Cli.Tests.Grammar;

/// <summary>A word that nothing knows is never taken for a path or a value; the nearest is named.</summary>
public sealed class UnknownWordTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--fromat: unknown option; did you mean --format?", "scan", "--fromat", "json")]
    [InlineData("--fromat: unknown option; did you mean --format?", "scan", ".", "--fromat=json")]
    [InlineData("--brnch: unknown option; did you mean --branch?", "history", "--brnch", "main")]
    [InlineData("--verison: unknown option; did you mean --version?", "--verison")]
    [InlineData("--hepl: unknown option; did you mean --help?", "rules", "list", "--hepl")]
    [InlineData("--zzzzzzzzzz: unknown option\n", "scan", "--zzzzzzzzzz")]
    [InlineData("-x: unknown option", "scan", "-x")]
    [InlineData("scna: unknown command; did you mean scan?", "scna", ".")]
    [InlineData("ad: unknown command; did you mean add?", "ledger", "ad", "findings.json")]
    [InlineData("gitleak: unknown command; did you mean gitleaks?", "rules", "import", "gitleak", "x.toml")]
    [InlineData("more: unknown argument\n", "history", ".", "more")]
    [InlineData("--output: expected a value, found --format", "scan", "--output", "--format", "json")]
    [InlineData("--output: expected a value, found --fromat", "scan", "--output", "--fromat", "json")]
    public void Nearest_is_named_and_nothing_is_scanned(string message, params string[] arguments)
    {
        var run = Tool.RunIn(folder.Path, [], arguments);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.StartsWith("keylint: " + message, run.Error, StringComparison.Ordinal);
        Assert.Contains(" --help' for what it takes.", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void An_option_of_another_command_is_unknown()
    {
        var run = Tool.RunIn(folder.Path, [], "scan", "--branch", "main");

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains("--branch: unknown option", run.Error, StringComparison.Ordinal);
    }

    /// <summary>The file is there, and a scan of it would look clean.</summary>
    [Fact]
    public void A_file_that_is_named_like_an_option_is_scanned_behind_two_hyphens_only()
    {
        folder.Write("--fromat", "nothing");

        Assert.Equal((int)ExitCode.Usage, Tool.RunIn(folder.Path, [], "scan", "--fromat").Exit);
        Assert.Equal((int)ExitCode.Clean, Tool.RunIn(folder.Path, [], "scan", "--", "--fromat").Exit);
        Assert.Equal((int)ExitCode.Clean, Tool.RunIn(folder.Path, [], "scan", "./--fromat").Exit);
    }

    [Fact]
    public void Value_that_is_written_with_its_option_may_look_like_one()
    {
        folder.Write("a.txt", "nothing");

        var run = Tool.RunIn(folder.Path, [], "scan", "a.txt", "--format", "json", "--output=--report");

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.True(File.Exists(Path.Combine(folder.Path, "--report")));
    }

    [Fact]
    public void Standard_input_and_short_options_are_no_unknown_words() =>
        Assert.Equal((int)ExitCode.Clean, Tool.RunIn(folder.Path, "nothing"u8.ToArray(), "scan", "-", "-f", "json").Exit);

    [Theory]
    [InlineData("")]
    [InlineData("scan --")]
    [InlineData("rules list ")]
    [InlineData("ledger ")]
    public void A_pasted_secret_is_not_repeated(string before)
    {
        var secret = Samples.Of("binance", 3).Parts[0].Value;

        var run = Tool.RunIn(folder.Path, [], [.. (before + secret).Split(' ')]);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.DoesNotContain(secret[..8], run.Error, StringComparison.Ordinal);
    }
}
