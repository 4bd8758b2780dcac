namespace KeyLint.Cli.Tests.Ci;

/// <summary><c>docs/ci/gate.sh</c>.</summary>
public sealed class GateScriptTests : IDisposable
{
    private readonly CiRepository repository = new();

    [Fact]
    public void A_change_with_a_secret_does_not_pass()
    {
        repository.Commit("bot.env", CiRepository.Secret.Text);
        var run = repository.Script("gate.sh", "origin/main");

        Assert.Equal((1, "KeyLint: there are findings. Revoke first, as the report says, then tell the ledger.\n"), (run.Exit, run.Error));
        repository.ShowsNoSecret(run, "report.html", "findings.json", "keylint.xml");
    }

    [Fact]
    public void A_change_passes_beside_what_main_has()
    {
        repository.LeakInMain();
        repository.Commit("other.cs", "class Other { }\n");

        Assert.Equal(0, repository.Script("gate.sh", "origin/main").Exit);
        Assert.Equal(1, repository.Script("gate.sh").Exit);
    }

    [Fact]
    public void What_the_ledger_closes_passes()
    {
        repository.LeakInMain();
        repository.Script("gate.sh");
        repository.Ledger("add", "findings.json", "--state", "accepted", "--reason", "demonstration");

        Assert.Equal(0, repository.Script("gate.sh").Exit);
    }

    [Fact]
    public void A_shallow_clone_does_not_pass()
    {
        repository.Commit("other.cs", "class Other { }\n");
        repository.MakeShallow();
        var whole = repository.Script("gate.sh");
        var change = repository.Script("gate.sh", "origin/main");

        Assert.Equal((3, 2), (whole.Exit, change.Exit));
        Assert.Contains("Is the clone shallow?", whole.Error, StringComparison.Ordinal);
        Assert.Contains("is not in this clone; check its name, or fetch it", change.Error, StringComparison.Ordinal);
        Assert.EndsWith("KeyLint: nothing was looked at; the message above says why. Exit code 2.\n", change.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_tool_nothing_passes() => Assert.Equal(127, repository.Bash("-c", CiSample.File("gate.sh"), []).Exit);

    public void Dispose() => repository.Dispose();
}
