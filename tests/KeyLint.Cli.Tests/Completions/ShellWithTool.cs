using System.Diagnostics;
using KeyLint.Cli.Completions;

namespace KeyLint.Cli.Tests.Completions;

/// <summary>Shells that find the built command line as <c>keylint</c>, in a home of its own.</summary>
internal sealed class ShellWithTool : IDisposable
{
    private readonly TempFolder folder = new();

    public ShellWithTool()
    {
        folder.Write("bin/keylint", $"#!/bin/sh\nexec dotnet '{typeof(ExitCode).Assembly.Location}' \"$@\"\n");
        Executable.Make(PathOf("bin/keylint"));

        foreach (var shell in CompletionScripts.Shells)
        {
            folder.Write($"scripts/keylint.{shell}", CompletionScripts.Of(shell));
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>What the function that bash calls leaves in <c>COMPREPLY</c>, sorted.</summary>
    public string CompleteInBash(string line) => Sorted(Run("bash", "--norc", "-c", $"""
        source '{PathOf("scripts/keylint.bash")}'
        complete -p keylint >/dev/null || exit 9
        COMP_LINE="$1"; COMP_POINT=${"{#1}"}
        word="${"{1##*[ =]}"}"
        _keylint keylint "$word" ''
        printf '%s\n' "${"{COMPREPLY[@]}"}"
        """, "bash", line));

    /// <summary>What zsh adds, with its own function for that replaced by one that prints.</summary>
    public string CompleteInZsh(string line) => Sorted(Run("zsh", "-f", "-c", $$"""
        compdef() { :; }
        compset() { :; }
        _files() { :; }
        compadd() { print -l -- "${(@)found:#^${PREFIX}*}"; }
        source '{{PathOf("scripts/keylint.zsh")}}'
        words=("${(@s: :)1}"); CURRENT=${#words}; PREFIX="${words[CURRENT]}"
        _keylint
        """, "zsh", line));

    /// <summary>What fish itself says it would offer.</summary>
    public string CompleteInFish(string line) => Sorted(Run(
        "fish", "--no-config", "-c", $"source '{PathOf("scripts/keylint.fish")}'; complete -C \"$argv[1]\" | cut -f1", line));

    /// <summary>What PowerShell itself says it would put there.</summary>
    public string CompleteInPowerShell(string line) => Sorted(Run(
        "pwsh", "-NoProfile", "-Command", $"Get-Content -Raw '{PathOf("scripts/keylint.pwsh")}' | Invoke-Expression; (TabExpansion2 '{line}' {line.Length}).CompletionMatches.CompletionText"));

    private string PathOf(string name) => Path.Combine(folder.Path, name);

    private static string Sorted(string lines) => string.Join(' ', lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private string Run(string shell, params string[] arguments)
    {
        var start = new ProcessStartInfo(shell, arguments)
        {
            WorkingDirectory = Directory.CreateDirectory(PathOf("empty")).FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOME"] = folder.Path, ["XDG_CACHE_HOME"] = folder.Path },
        };
        start.Environment["PATH"] = PathOf("bin") + Path.PathSeparator + start.Environment["PATH"];
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", errors.Result);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
