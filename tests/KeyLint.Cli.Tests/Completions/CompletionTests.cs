using KeyLint.Cli.Completions;
using KeyLint.Cli.Grammar;

namespace KeyLint.Cli.Tests.Completions;

/// <summary>The scripts, each run by its shell, which asks the built command line.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly ShellWithTool shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public void Every_shell_has_a_script_that_names_the_command() =>
        Assert.All(CompletionScripts.Shells, name => Assert.Equal(Tool.Run("completions", name).Output, CompletionScripts.Of(name)));

    [Theory]
    [InlineData("csh")]
    [InlineData("")]
    public void Other_shells_are_refused(string name) => Assert.Equal((int)ExitCode.Usage, Tool.Run("completions", name).Exit);

    [Theory]
    [InlineData("keylint sc", "scan")]
    [InlineData("keylint ", "completions config explain history hook ledger purge report rules scan staged")]
    [InlineData("keylint ledger ", "add import list mark prune")]
    [InlineData("keylint rules import gi", "gitleaks")]
    [InlineData("keylint scan --thr", "--threads")]
    [InlineData("keylint scan --fail-on h", "high")]
    [InlineData("keylint scan --format=js", "json jsonl")]
    [InlineData("keylint scan . --format sa", "sarif")]
    [InlineData("keylint ledger mark re", "revoked")]
    [InlineData("keylint completions b", "bash")]
    [InlineData("keylint scan --format json --fail-on-", "--fail-on-unused")]
    [InlineData("keylint scan . --format json --fail-on h", "high")]
    [InlineData("keylint scan -f json --exclude x -f sa", "sarif")]
    public void Bash_completes_commands_options_and_values(string line, string expected) => Assert.Equal(expected, shell.CompleteInBash(line));

    /// <summary>No answer of ours: bash then completes files, as for any command.</summary>
    [Theory]
    [InlineData("keylint scan ")]
    [InlineData("keylint scan sr")]
    [InlineData("keylint report fin")]
    [InlineData("keylint scan --output rep")]
    [InlineData("keylint scan --zz")]
    [InlineData("keylint scan --format json ")]
    public void Bash_is_left_to_complete_files(string line) => Assert.Equal("", shell.CompleteInBash(line));

    [ShellTheory("zsh")]
    [InlineData("keylint sc", "scan")]
    [InlineData("keylint scan --thr", "--threads")]
    [InlineData("keylint scan --fail-on h", "high")]
    [InlineData("keylint scan --format json --fail-on-", "--fail-on-unused")]
    public void Zsh_completes(string line, string expected) => Assert.Equal(expected, shell.CompleteInZsh(line));

    [ShellTheory("fish")]
    [InlineData("keylint sc", "scan")]
    [InlineData("keylint scan --thr", "--threads")]
    [InlineData("keylint scan --fail-on h", "high")]
    [InlineData("keylint ledger ", "add import list mark prune")]
    [InlineData("keylint scan --format=js", "--format=json --format=jsonl")]
    [InlineData("keylint scan --format json --fail-on-", "--fail-on-unused")]
    public void Fish_completes(string line, string expected) => Assert.Equal(expected, shell.CompleteInFish(line));

    [ShellTheory("pwsh")]
    [InlineData("keylint sc", "scan")]
    [InlineData("keylint scan --thr", "--threads")]
    [InlineData("keylint scan --fail-on h", "high")]
    [InlineData("keylint scan --format=js", "--format=json --format=jsonl")]
    [InlineData("keylint scan --format json --fail-on-", "--fail-on-unused")]
    [InlineData("keylint ledger ", "add import list mark prune")]
    public void PowerShell_completes(string line, string expected) => Assert.Equal(expected, shell.CompleteInPowerShell(line));

    [Fact]
    public void Suggestions_are_of_commands_that_exist()
    {
        var names = CommandTree.Create().Subcommands.Select(command => command.Name).Order(StringComparer.Ordinal);

        Assert.Equal(string.Join(' ', names), shell.CompleteInBash("keylint "));
    }
}
