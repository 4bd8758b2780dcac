using KeyLint.Cli.LedgerCommands;
using KeyLint.Engine.Findings;

namespace KeyLint.Cli.Tests.Ledgers;

/// <summary>A repository with two leaked credentials, their findings in a file outside of it, and Ada at work.</summary>
public sealed class LedgerRepository : IDisposable
{
    /// <summary>The same in every test, and so made once.</summary>
    private static string? report;

    private readonly TempRepository repository = new();
    private readonly TempFolder outside = new();

    public LedgerRepository()
    {
        repository.Git("config", "user.name", "Ada Trader");
        repository.Write("bybit.env", Samples.Of("bybit", 3).Text);
        repository.Write("okx.env", Samples.Of("okx", 4).Text);
        repository.Commit("Begin");
        Findings = Write("findings.json", report ??= Tool.Run("history", Path, "--format", "json").Output);
    }

    /// <summary>The findings of the first commit.</summary>
    public string Findings { get; }

    public string Path => repository.Path;

    public string LedgerPath => System.IO.Path.Combine(Path, Ledger.FileName);

    public string Text
    {
        get => File.ReadAllText(LedgerPath);
        set => File.WriteAllText(LedgerPath, value);
    }

    public IReadOnlyCollection<LedgerEntry> Entries => [.. new LedgerFile(LedgerPath).Read().Entries.Values];

    public TempRepository Git => repository;

    public string Write(string file, string text) => outside.Write(file, text);

    /// <summary>Runs <c>keylint ledger …</c> in the repository.</summary>
    public Tool Run(params string[] arguments) => Tool.RunIn(Path, [], ["ledger", .. arguments]);

    /// <summary>Runs what must succeed.</summary>
    public Tool Done(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.True(run.Exit == (int)ExitCode.Clean, run.Output + run.Error);
        return run;
    }

    /// <summary>Runs what must fail as wrong usage, and leaves the ledger as it is.</summary>
    public void Refused(string message, params string[] arguments)
    {
        var before = File.Exists(LedgerPath) ? Text : null;
        var run = Run(arguments);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Equal(before, File.Exists(LedgerPath) ? Text : null);
        Assert.Empty(Directory.EnumerateFiles(Path, "*.lock"));
    }

    public void Dispose()
    {
        repository.Dispose();
        outside.Dispose();
    }
}
