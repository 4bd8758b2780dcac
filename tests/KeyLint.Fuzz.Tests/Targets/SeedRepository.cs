using System.Diagnostics;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>A small repository that real git made.</summary>
internal sealed class SeedRepository : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keylint-fuzz-git-");

    public SeedRepository(bool isPacked = false)
    {
        Git("init", "-q", "-b", "main");
        var text = string.Concat(Enumerable.Range(0, 40).Select(number => $"line {number} of a file that changes\n"));
        for (var commit = 0; commit < 6; commit++)
        {
            text = text.Replace($"line {commit} ", $"changed {commit} ", StringComparison.Ordinal);
            System.IO.File.WriteAllText(System.IO.Path.Combine(Path, "a.txt"), text);
            System.IO.File.WriteAllText(System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(Path, "sub")).FullName, $"b{commit}.txt"), text);
            Git("add", "-A");
            Git("commit", "-q", "-m", $"Commit {commit}");
        }

        Git("tag", "-a", "-m", "First", "v1");
        if (isPacked)
        {
            Git("-c", "pack.writeReverseIndex=false", "gc", "-q", "--aggressive", "--prune=now");
        }
    }

    public string Path => folder.FullName;

    /// <summary>A file of the git folder.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, ".git", name);

    /// <summary>Runs git.</summary>
    /// <returns>What it printed.</returns>
    public byte[] Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.invalid", .. arguments]) { WorkingDirectory = Path, RedirectStandardOutput = true };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["HOME"] = Path;
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = "1700000000 +0000";
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"git {arguments[0]} failed");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
