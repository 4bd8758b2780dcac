using System.Diagnostics;
using System.Text;

namespace KeyLint.Cli.Tests.Hostile;

/// <summary>Contents and folders made to cost much: they end, and within some memory beyond their own size.</summary>
public sealed class BigInputTests : IDisposable
{
    private const int Mega = 1 << 20;
    private readonly TempRepository repository = new();
    private readonly string secret = Samples.Of("bitget", 3).Text;

    [Fact]
    public void A_single_line_of_ninety_megabytes_ends()
    {
        var line = new byte[90 * Mega];
        Encoding.ASCII.GetBytes("abcdefghijklmnopqrstuvwxyz0123456789=+/\"' ").CopyTo(line, 0);
        for (var at = 42; at < line.Length; at += at)
        {
            line.AsSpan(0, Math.Min(at, line.Length - at)).CopyTo(line.AsSpan(at));
        }

        repository.Write("line.js", line);
        Assert.Equal(0, Bounded(line.Length, "scan", ".").Exit);
    }

    [Fact]
    public void Odd_texts_are_read_and_what_they_hold_is_found()
    {
        repository.Write("le.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(secret), 0x00]);
        repository.Write("be.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(secret), 0xD8]);
        repository.Write("lone.txt", [0xFF, 0xFE, 0x00, 0xD8, 0x00, 0xD8, .. Encoding.Unicode.GetBytes("\n" + secret)]);
        repository.Write("zeros.txt", [.. new byte[10], .. Encoding.UTF8.GetBytes("\n" + secret)]);
        repository.Git("add", "-A");

        Assert.Equal(["be.txt", "le.txt", "lone.txt", "zeros.txt"], Bounded(0, "staged", "--format", "json").Paths);
    }

    [Fact]
    public void Archives_in_archives_and_bombs_that_are_staged_end_and_are_told()
    {
        var bomb = Containers.Packed.Zip(("zeros", new byte[200 * Mega]));
        for (var depth = 0; depth < 12; depth++)
        {
            bomb = Containers.Packed.Zip(($"d{depth}.zip", bomb), ("second.zip", bomb));
        }

        repository.Write("bomb.zip", bomb);
        repository.Git("add", "-A");

        Assert.Equal(3, Bounded(bomb.Length, "staged").Exit);
        Assert.Equal(0, Bounded(bomb.Length, "hook", "run", "pre-commit").Exit);
    }

    [Fact]
    public void The_same_large_content_at_thousands_of_paths_is_cut_off_and_told()
    {
        var blob = Git("hash-object -w --stdin", new byte[8 * Mega]);
        var tree = Git("mktree", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(number => $"100644 blob {blob}\tf{number:0000}\n"))));
        repository.Git("update-ref", "refs/heads/big", repository.Git("commit-tree", "-m", "big", tree));
        repository.Git("commit", "-q", "--allow-empty", "-m", "one");
        var run = Bounded(8 * Mega, "history", "--diff", "main..big");

        Assert.Equal(3, run.Exit);
        Assert.Contains("so many paths", run.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Links_in_circles_and_deep_folders_end()
    {
        Run.Shell(repository.Path, "ln -s . self; mkdir a; ln -s ../a a/again; ln -s loop loop; d=.; for i in $(seq 300); do d=$d/deepdeep; done; mkdir -p $d");
        repository.Write(string.Concat(Enumerable.Repeat("deepdeep/", 300)) + "bot.env", secret);
        var run = Bounded(0, "scan", ".", "--format", "json");

        Assert.EndsWith("deepdeep/bot.env", Assert.Single(run.Paths), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_references_end()
    {
        repository.Write("a.txt", "text");
        var head = repository.Commit();
        File.WriteAllText(repository.Path + "/.git/packed-refs", string.Concat(Enumerable.Range(0, 300_000).Select(number => $"{head} refs/heads/b{number:000000}\n")));
        repository.Write("b.txt", "more");
        var next = repository.Commit();

        Assert.Equal(0, Run.Shell(repository.Path, $"echo {head} {next} refs/heads/main | $K hook run pre-receive").Exit);
        Assert.Equal(0, Bounded(20 * Mega, "staged").Exit);
    }

    public void Dispose() => repository.Dispose();

    /// <summary>Runs the tool and holds the memory that it took at most against what was there to be read.</summary>
    private Tool Bounded(long size, params string[] arguments)
    {
        using var process = Run.Start(repository.Path, arguments);
        process.StandardInput.Close();
        long most = 0;
        var watch = Task.Run(() =>
        {
            while (!process.HasExited)
            {
                process.Refresh();
                most = Math.Max(most, Peak(process));
                Thread.Sleep(20);
            }
        });
        var run = Run.End(process);
        watch.Wait();

        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.True(most < size + (300L * Mega), $"{most / Mega} MB");
        return run;
    }

    private static long Peak(Process process)
    {
        try
        {
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // It has ended meanwhile.
        }
    }

    private string Git(string arguments, byte[] input)
    {
        File.WriteAllBytes(repository.Path + "/.git/given", input);
        return Run.Shell(repository.Path, $"git {arguments} < .git/given").Output.Trim();
    }
}
