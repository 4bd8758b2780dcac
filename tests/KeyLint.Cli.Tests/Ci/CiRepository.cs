using KeyLint.Cli.Tests.Hooks;

namespace KeyLint.Cli.Tests.Ci;

/// <summary>
/// A repository as a CI has it: a clone, with <c>main</c> at the remote and a branch checked out, on a machine where KeyLint is yet to be
/// installed. <c>dotnet tool install</c> puts the tool under test where it is told to.
/// </summary>
public sealed class CiRepository : IDisposable
{
    private const string Feed = "/feeds/keylint";

    private readonly HookRepository repository = new();
    private readonly TempFolder machine = new();

    public CiRepository()
    {
        var dotnet = HookRepository.Done(repository.Run(repository.Path, "sh", "-c", "command -v dotnet")).Output.Trim();
        machine.Write("bin/dotnet", $$"""
            #!/bin/sh
            [ "$1 $2 $3 $4 $6 $7" = "tool install KeyLint --tool-path --source {{Feed}}" ] || { echo "dotnet $*: not expected" >&2; exit 64; }
            mkdir -p "$5" && printf '#!/bin/sh\nexec {{dotnet}} {{typeof(ExitCode).Assembly.Location}} "$@"\n' > "$5/keylint" && chmod +x "$5/keylint"

            """.ReplaceLineEndings("\n"));
        Executable.Make(machine.Path + "/bin/dotnet");
        machine.Write("temp/none", "");
        repository.Git("push", "-q", "origin", "main");
        repository.Git("checkout", "-q", "-b", "feature");
        Base = repository.Git("rev-parse", "HEAD");
    }

    public static Samples.Credential Secret { get; } = Samples.Of("bybit", 71);

    /// <summary>The checkout.</summary>
    public string Path => repository.Path;

    /// <summary>Where the branch has left <c>main</c>.</summary>
    public string Base { get; private set; }

    /// <summary>A folder for what the CI keeps beside the checkout.</summary>
    public string Machine => machine.Path;

    /// <summary>A path without KeyLint.</summary>
    public string SearchPath => $"{machine.Path}/bin:{Environment.GetEnvironmentVariable("PATH")}";

    public string Git(params string[] arguments) => repository.Git(arguments);

    /// <summary>Commits a file to what is checked out.</summary>
    public void Commit(string file, string text)
    {
        repository.Write(file, text);
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "-m", "Change");
    }

    /// <summary>Commits a secret to <c>main</c>, which is pushed, and goes back to the branch without it.</summary>
    public void LeakInMain()
    {
        repository.Git("checkout", "-q", "main");
        Commit("bot.env", Secret.Text);
        repository.Git("push", "-q", "origin", "main");
        repository.Git("checkout", "-q", "feature");
        repository.Git("merge", "-q", "main");
        Base = repository.Git("rev-parse", "HEAD");
    }

    /// <summary>Leaves the newest commit alone, as a checkout of depth 1 does.</summary>
    public void MakeShallow()
    {
        var tip = repository.Git("rev-parse", "HEAD");
        repository.Git("push", "-q", "origin", "feature");
        Directory.Delete(repository.Path, recursive: true);
        HookRepository.Done(repository.Run(machine.Path, "git", "clone", "-q", "--depth", "1", "--branch", "feature", "file://" + repository.Remote, repository.Path));
        Assert.Equal(tip, repository.Git("rev-parse", "HEAD"));
    }

    /// <summary>Leaves one branch alone, with its whole history.</summary>
    public void FetchOnly(string branch)
    {
        Directory.Delete(repository.Path, recursive: true);
        HookRepository.Done(repository.Run(machine.Path, "git", "clone", "-q", "--single-branch", "--branch", branch, repository.Remote, repository.Path));
    }

    /// <summary>Runs <c>keylint ledger</c>, which must do what it is asked.</summary>
    public void Ledger(params string[] arguments) => HookRepository.Done(repository.KeyLint(["ledger", .. arguments]));

    /// <summary>Runs lines in a bash with its options, where the checkout is, as a machine of a CI does.</summary>
    /// <param name="options">The options of bash.</param>
    /// <param name="lines">What is run.</param>
    /// <param name="variables">What the CI sets, each as <c>NAME=VALUE</c>.</param>
    public Tool Bash(string options, string lines, IEnumerable<string> variables) => repository.Run(
        repository.Path,
        "env",
        [$"PATH={SearchPath}", $"HOME={machine.Path}/home", $"KEYLINT_FEED={Feed}", .. variables, "bash", "--noprofile", "--norc", .. options.Split(' '), lines]);

    /// <summary>Runs a script of the samples with KeyLint installed.</summary>
    public Tool Script(string name, params string[] arguments) => repository.Run(repository.Path, CiSample.File(name), arguments);

    /// <summary>The text of a file that a run has left in the checkout.</summary>
    public string Left(string file) => File.ReadAllText(System.IO.Path.Combine(repository.Path, file));

    /// <summary>Holds that no secret is in what was printed or left behind.</summary>
    public void ShowsNoSecret(Tool run, params string[] files) => Assert.All(
        files.Select(Left).Append(run.Output + run.Error),
        text => Assert.All(Secret.Parts, part => Assert.DoesNotContain(part.Value, text, StringComparison.Ordinal)));

    public void Dispose()
    {
        repository.Dispose();
        machine.Dispose();
    }
}
