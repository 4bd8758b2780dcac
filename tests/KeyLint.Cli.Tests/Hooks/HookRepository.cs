using System.Diagnostics;
using System.Text;

namespace KeyLint.Cli.Tests.Hooks;

/// <summary>A repository in which people work with real git and with keylint on the path, and a bare one that they push to.</summary>
public sealed class HookRepository : IDisposable
{
    private readonly TempFolder folder = new();

    public HookRepository()
    {
        folder.Write("bin/keylint", $"#!/bin/sh\nexec dotnet '{typeof(ExitCode).Assembly.Location}' \"$@\"\n");
        Executable.Make(folder.Path + "/bin/keylint");
        folder.Write("home/.gitconfig", "[user]\nname = Ada Trader\nemail = ada@example.invalid\n[init]\ndefaultBranch = main\n[core]\neditor = true\n");
        Directory.CreateDirectory(Remote);
        Directory.CreateDirectory(Path);
        Done(Run(Remote, "git", "init", "-q", "--bare"));
        Done(Run(folder.Path, "git", "clone", "-q", Remote, Path));
        Write("readme.md", "nothing to see\n");
        Git("add", "-A");
        Git("commit", "-q", "-m", "Begin");
    }

    public string Path => folder.Path + "/work";

    public string Remote => folder.Path + "/remote.git";

    public string Beside(string name) => System.IO.Path.Combine(folder.Path, name);

    public void Write(string file, string text) => folder.Write("work/" + file, text);

    /// <summary>Runs git, which must do what it is asked.</summary>
    public string Git(params string[] arguments) => Done(Run(Path, "git", arguments)).Output.Trim();

    /// <summary>Runs git, which may be stopped.</summary>
    public Tool Try(params string[] arguments) => Run(Path, "git", arguments);

    public Tool KeyLint(params string[] arguments) => Run(Path, Beside("bin/keylint"), arguments);

    public Tool Run(string place, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = place,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["HOME"] = Beside("home"), ["GIT_CONFIG_NOSYSTEM"] = "1", ["PATH"] = $"{Beside("bin")}:{Environment.GetEnvironmentVariable("PATH")}" },
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal) && name != "GIT_CONFIG_NOSYSTEM").ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Tool(process.ExitCode, output, error.Result);
    }

    public static Tool Done(Tool run) => run.Exit == 0 ? run : throw new InvalidOperationException(run.Error + run.Output);

    /// <summary>All that a stopped command must leave alone.</summary>
    public string State() => string.Join('\n', Git("rev-parse", "--verify", "HEAD"), Git("status", "--porcelain"), Git("ls-files", "-s"), Git("stash", "list"), Git("for-each-ref"));

    public void Dispose() => folder.Dispose();
}
