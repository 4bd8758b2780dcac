using System.Collections.Concurrent;
using KeyLint.Cli.Scanning.Walking;

namespace KeyLint.Cli.Tests.Walking;

/// <summary>On random work trees a walk finds what git lists: what it tracks, and what it does not ignore.</summary>
public sealed class FolderWalkTests : IDisposable
{
    private static readonly string[] Names = ["a", "b", "ab", "c.x", "obj", "d e"];

    private static readonly string[] Patterns =
        ["a", "b/", "/a", "a/b", "*.x", "a/*", "**/ab", "a/**", "!a", "!b/", "!*.x", "!a/b", "*", "!*/", "ab/**/a", "obj/", "!obj", "[ab]", "?", "d\\ e", "# a", "/*/b"];

    private readonly TempRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_walk_finds_what_git_lists(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 25; round++)
        {
            Grow(random);
            var tracked = Listed("ls-files", "-z");
            var others = Listed("ls-files", "-z", "-o", "--exclude-standard").Where(path => !Folder('/' + path).Contains("/obj/", StringComparison.Ordinal));
            var expected = tracked.Union(others).ToHashSet();

            Assert.Equal(expected.Order(), Walk("", threads: 1).Order());
            Assert.Equal(expected.Order(), Walk("", threads: 4).Order());
            foreach (var folder in expected.Except(tracked).Select(Folder).Where(folder => folder.Length > 0).Distinct())
            {
                Assert.Equal(expected.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Order(), Walk(folder, threads: 2).Order());
            }
        }
    }

    [Fact]
    public void Many_files_and_folders_are_each_found_once()
    {
        var all = Enumerable.Range(0, 1500).SelectMany(number => new[] { $"f{number}", $"d{number % 1200}/f{number}", $"x/d{number}/y/f" }).ToHashSet();
        foreach (var file in all)
        {
            repository.Write(file, "x");
        }

        var found = Walk("", threads: 3);

        Assert.Equal(all.Count, found.Count);
        Assert.Equal(all.Order(), found.Order());
    }

    [Fact]
    public void A_fault_in_one_thread_ends_all()
    {
        for (var number = 0; number < 500; number++)
        {
            repository.Write($"{number % 50}/{number}", "x");
        }

        var walk = new FolderWalk(new ScanCrew(4, CancellationToken.None), true, file => throw new InvalidOperationException(file.Path));

        Assert.Throws<AggregateException>(() => walk.Run(repository.Path));
    }

    /// <summary>Fills the work tree anew.</summary>
    private void Grow(Random random)
    {
        foreach (var folder in Directory.GetDirectories(repository.Path).Where(folder => Path.GetFileName(folder) != ".git"))
        {
            Directory.Delete(folder, recursive: true);
        }

        Array.ForEach(Directory.GetFiles(repository.Path), File.Delete);
        File.Delete(Path.Combine(repository.Path, ".git", "index"));
        List<string> folders = [""];
        for (var count = 0; count < 10; count++)
        {
            folders.Add(folders[random.Next(folders.Count)] + Names[random.Next(Names.Length)] + "/");
        }

        var files = folders.SelectMany(folder => Names.Select(name => folder + name)).Where(path => !folders.Contains(path + "/") && random.Next(3) > 0).ToHashSet();
        foreach (var path in files)
        {
            repository.Write(path, "x");
        }

        foreach (var folder in folders.Where(folder => folder.Length == 0 || random.Next(3) == 0))
        {
            files.Add(folder + ".gitignore");
            repository.Write(folder + ".gitignore", string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Patterns[random.Next(Patterns.Length)] + "\n")));
        }

        var added = files.Where(_ => random.Next(4) == 0).ToArray();
        if (added.Length > 0)
        {
            repository.Git(["add", "-f", "--", .. added]);
        }
    }

    private List<string> Walk(string folder, int threads)
    {
        var found = new ConcurrentBag<string>();
        var walk = new FolderWalk(new ScanCrew(threads, CancellationToken.None), true, file => found.Add(folder + file.Path));
        walk.Run(Path.Combine(repository.Path, folder));
        Assert.DoesNotContain(walk.Problems, problem => problem.IsGap);
        return [.. found];
    }

    private HashSet<string> Listed(params string[] arguments) =>
        [.. repository.Git(arguments).Split('\0', StringSplitOptions.RemoveEmptyEntries)];

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];
}
