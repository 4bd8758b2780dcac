using KeyLint.Git.Changes;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Hostile;

/// <summary>What is opened is closed. Other tests open files of the process too.</summary>
[Collection(Alone.Name)]
public sealed class HandleTests
{
    [LinuxFact]
    public void a_thousand_readings_leave_no_handle_no_mapping_and_no_file()
    {
        using var repository = new TestRepository();
        repository.Commit("a.txt", "text", "one");
        repository.Commit("b.txt", "text two", "two");
        repository.Git("repack", "-a", "-d", "-q");
        repository.Write("c.txt", "new");
        repository.Git("add", "-A");
        Read(repository, 50);
        var before = Counts();
        Read(repository, 1000);
        var after = Counts();

        Assert.Empty(Open(repository.Folder));
        Assert.InRange(after.Handles, 0, before.Handles + 20);
        Assert.InRange(after.Mappings, 0, before.Mappings + 100);
        Assert.DoesNotContain(Directory.GetFileSystemEntries(Path.Combine(repository.Folder, ".git")).Select(Path.GetFileName), file => file!.Contains("tmp", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".lock", StringComparison.Ordinal));
    }

    private static void Read(TestRepository repository, int times)
    {
        for (var time = 0; time < times; time++)
        {
            using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));
            var change = reader.Staged();
            Assert.Equal("c.txt", Assert.Single(change.Files).Path);
            reader.Read(change.Files[0], 1000, _ => { });
            Assert.Equal(2, reader.Between(reader.Known(), []).Count());
        }
    }

    /// <summary>What the process has open or mapped of a folder.</summary>
    private static IEnumerable<string> Open(string folder) =>
        Directory.GetFiles("/proc/self/fd").Select(handle => new FileInfo(handle).LinkTarget ?? "")
            .Concat(File.ReadAllLines("/proc/self/maps"))
            .Where(name => name.Contains(folder, StringComparison.Ordinal));

    private static (int Handles, int Mappings) Counts()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return (Directory.GetFiles("/proc/self/fd").Length, File.ReadAllLines("/proc/self/maps").Length);
    }
}
