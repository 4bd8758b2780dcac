namespace KeyLint.Cli.Tests.Hostile;

/// <summary>Disks that are full or cannot be written: what was to be written is named, what stood there stays, and nothing is left behind.</summary>
public sealed class DiskTests : IDisposable
{
    private const string Ledger = "{ \"version\": 1, \"entries\": [] }";

    private readonly TempFolder place = new();

    [DiskTheory]
    [InlineData("scan", 1, "")]
    [InlineData("staged", 1, "")]
    [InlineData("history", 1, "")]
    [InlineData("history --no-cache", 1, "")]
    [InlineData("hook run pre-commit", 1, "")]
    [InlineData("scan --format json=report.json", 2, "report.json: cannot be written")]
    [InlineData("staged -o old.txt", 2, "old.txt: cannot be written")]
    [InlineData("history -o report.txt", 2, "report.txt: cannot be written")]
    [InlineData("hook install", 2, "hooks/pre-commit: cannot be written")]
    [InlineData("ledger add ../../findings.json --by me", 2, "keylint.ledger.json: cannot be written")]
    [InlineData("ledger add ../../findings.json --by me --ledger new.json", 2, "new.json: cannot be written")]
    [InlineData("purge --output ../purge", 2, "../purge: cannot be written")]
    public void The_fault_is_told_and_nothing_is_half_written(string command, int exit, string message)
    {
        Make();
        var before = Files();
        foreach (var way in (string[])["full", "read-only"])
        {
            Run.Shell(place.Path, way == "full" ? "cat /dev/zero > disk/fill" : "mount -o remount,ro disk");
            var run = Run.Shell(place.Path + "/disk", $"cd repository; $K {command}", ("XDG_CACHE_HOME", place.Path + "/disk/cache"));

            Assert.True(run.Exit == exit, $"{way}: {run.Exit}: {run.Error}{run.Output}");
            Assert.Contains(message, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, Files());
        }
    }

    public void Dispose()
    {
        Run.Shell(place.Path, "umount disk 2>/dev/null");
        place.Dispose();
    }

    private void Make()
    {
        Run.Shell(place.Path, "mkdir disk; mount -t tmpfs -o size=4m tmpfs disk; mkdir disk/repository");
        var folder = place.Path + "/disk/repository";
        TempRepository.Run(folder, "2024-01-01T12:00:00 +0000", "init", "-q", "-b", "main");
        File.WriteAllText(folder + "/bot.env", Samples.Of("bitget", 9).Text);
        File.WriteAllText(folder + "/keylint.ledger.json", Ledger);
        File.WriteAllText(folder + "/old.txt", "old\n");
        TempRepository.Run(folder, "2024-01-01T12:00:00 +0000", "add", "bot.env");
        Run.Shell(place.Path, "$K scan disk/repository --format json=findings.json");
    }

    // But for the cache, of which folders may be left.
    private List<string> Files() =>
    [
        .. Directory.GetFiles(place.Path + "/disk", "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("/fill", StringComparison.Ordinal))
            .Select(file => $"{file} {new FileInfo(file).Length}")
            .Order(StringComparer.Ordinal),
    ];
}
