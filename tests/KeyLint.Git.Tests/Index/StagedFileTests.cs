using KeyLint.Git.Index;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Index;

public sealed class StagedFileTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly ProblemLog _problems = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(ObjectFormat.Sha1, 2)]
    [InlineData(ObjectFormat.Sha1, 3)]
    [InlineData(ObjectFormat.Sha1, 4)]
    [InlineData(ObjectFormat.Sha256, 2)]
    [InlineData(ObjectFormat.Sha256, 3)]
    [InlineData(ObjectFormat.Sha256, 4)]
    public void entries_are_those_that_git_lists(ObjectFormat format, int version)
    {
        using var repository = new TestRepository(format: format);
        for (var number = 0; number < 200; number++)
        {
            repository.Write($"{new string('d', number % 9)}/{number % 13}/{new string('f', number)}.txt", "content " + number);
        }

        repository.Commit("one");
        repository.Commit("\u00e4 b\nc.txt", "odd", "two");
        repository.Write("staged only.txt", "staged");
        repository.Git("add", "staged only.txt");
        if (version == 3)
        {
            // Git writes version 3 exactly where an entry has flags that need it.
            repository.Git("update-index", "--skip-worktree", "staged only.txt");
        }
        else
        {
            repository.Git("update-index", "--index-version", $"{version}");
        }

        AssertAsGit(repository);
        Assert.Equal(version, File.ReadAllBytes(IndexOf(repository.Folder))[7]);
    }

    [Fact]
    public void path_that_is_only_announced_is_told_apart()
    {
        _repository.Commit("a.txt", "a", "one");
        _repository.Write("later.txt", "later");
        _repository.Git("add", "--intent-to-add", "later.txt");

        Assert.Equal("later.txt", Assert.Single(Read(_repository), file => file.IsIntentToAdd).Path);
    }

    [Fact]
    public void conflict_gives_its_stages_and_afterwards_what_was_resolved()
    {
        _repository.Commit("a.txt", "base", "base");
        _repository.Git("checkout", "-q", "-b", "side");
        _repository.Commit("a.txt", "side", "side");
        _repository.Git("checkout", "-q", "main");
        _repository.Commit("a.txt", "main", "main");
        Assert.ThrowsAny<InvalidOperationException>(() => _repository.Git("merge", "side"));
        AssertAsGit(_repository);
        var sides = Read(_repository);
        Assert.Equal([1, 2, 3], sides.Select(file => file.Stage));

        _repository.Write("a.txt", "resolved");
        _repository.Git("add", "a.txt");

        AssertAsGit(_repository);
        Assert.Equal(sides.Select(side => side with { IsResolved = true }), Read(_repository).Where(file => file.IsResolved));
    }

    [Fact]
    public void submodule_and_link_are_told_apart()
    {
        _repository.Commit("a.txt", "a", "one");
        File.CreateSymbolicLink(Path.Combine(_repository.Folder, "link"), "a.txt");
        _repository.Git("clone", "-q", ".", "inner");
        _repository.Git("add", "link", "inner");

        Assert.Equal(
            [("a.txt", EntryKind.Blob), ("inner", EntryKind.Submodule), ("link", EntryKind.Blob)],
            Read(_repository).Select(file => (file.Path, file.Kind)));
    }

    [Fact]
    public void sparse_index_gives_folders()
    {
        _repository.Commit("in/a.txt", "a", "one");
        _repository.Commit("out/b.txt", "b", "two");
        _repository.Git("sparse-checkout", "set", "--cone", "--sparse-index", "in");

        Assert.Equal(("out/", EntryKind.Tree), Assert.Single(Read(_repository).Select(file => (file.Path, file.Kind)), item => item.Item1 == "out/"));
        Assert.Empty(_problems.Sorted());
    }

    [Theory]
    [InlineData(ObjectFormat.Sha1, 2)]
    [InlineData(ObjectFormat.Sha1, 4)]
    [InlineData(ObjectFormat.Sha256, 2)]
    public void split_index_is_joined(ObjectFormat format, int version)
    {
        using var repository = new TestRepository(format: format);
        for (var number = 0; number < 300; number++)
        {
            WriteLongAgo($"f{number:000}.txt", "content " + number);
        }

        repository.Commit("one");
        repository.Git("update-index", "--index-version", $"{version}");
        repository.Git("config", "splitIndex.maxPercentChange", "100");
        repository.Git("update-index", "--split-index");
        AssertAsGit(repository);

        foreach (var number in new[] { 0, 7, 64, 65, 128, 299 })
        {
            WriteLongAgo($"f{number:000}.txt", "changed " + number);
        }

        repository.Write("a new.txt", "new");
        repository.Write("z new.txt", "new");
        repository.Git("add", "-A");
        repository.Git("rm", "-q", "--cached", "f001.txt", "f063.txt", "f200.txt", "f201.txt");

        AssertAsGit(repository);
        Assert.True(new FileInfo(IndexOf(repository.Folder)).Length < 5000, "The index is not split, so the test shows nothing.");

        // Git takes what is as young as the index into it again.
        void WriteLongAgo(string path, string content)
            => File.SetLastWriteTimeUtc(Path.Combine(repository.Folder, repository.Write(path, content)), DateTime.UnixEpoch.AddDays(10_000 + content.Length));
    }

    [Fact]
    public void missing_shared_index_is_a_gap_and_the_own_part_is_read()
    {
        _repository.Commit("a.txt", "a", "one");
        _repository.Git("config", "splitIndex.maxPercentChange", "100");
        _repository.Git("update-index", "--split-index");
        _repository.Write("own.txt", "own");
        _repository.Git("add", "own.txt");
        var shared = Directory.GetFiles(Path.Combine(_repository.Folder, ".git"), "sharedindex.*").Single();
        File.Delete(shared);

        Assert.Contains(Read(_repository), file => file.Path == "own.txt");
        Assert.Equal((shared, true), Assert.Single(_problems.Sorted().Select(problem => (problem.Subject, problem.IsGap))));
    }

    [Fact]
    public void index_of_each_work_tree_is_read()
    {
        _repository.Commit("a.txt", "a", "one");
        var linked = _repository.Beside("linked");
        _repository.Git("worktree", "add", "-q", "--detach", linked);
        File.WriteAllText(Path.Combine(linked, "b.txt"), "b");
        _repository.GitIn(linked, null, "add", "b.txt");

        Assert.Equal(["", "worktrees/linked/"], Prefixes(_repository.Folder));
        Assert.Equal(["", "main-worktree/"], Prefixes(linked));

        string[] Prefixes(string folder)
        {
            var found = StagedFiles.Read(HistoryRepository.Open(folder), _problems).ToArray();
            var withB = Assert.Single(found, index => index.Files.Any(file => file.Path == "b.txt"));
            Assert.EndsWith(Path.Combine("worktrees", "linked"), withB.WorkTree.Folder, StringComparison.Ordinal);
            return [.. found.Select(index => index.WorkTree.Prefix)];
        }
    }

    [Fact]
    public void bare_repository_has_no_index_and_no_problem()
    {
        _repository.Commit("a.txt", "a", "one");
        _repository.Git("clone", "-q", "--bare", ".", _repository.Beside("bare.git"));

        Assert.Empty(Assert.Single(StagedFiles.Read(HistoryRepository.Open(_repository.Beside("bare.git")), _problems)).Files);
        Assert.Empty(_problems.Sorted());
    }

    [Fact]
    public void index_without_checksum_is_sound()
    {
        _repository.Commit("a.txt", "a", "one");
        var bytes = File.ReadAllBytes(IndexOf(_repository.Folder));
        bytes.AsSpan(bytes.Length - 20).Clear();
        File.WriteAllBytes(IndexOf(_repository.Folder), bytes);

        Assert.Single(Read(_repository));
        Assert.Empty(_problems.Sorted());
    }

    private static string IndexOf(string folder) => Path.Combine(folder, ".git", "index");

    private IReadOnlyList<StagedFile> Read(TestRepository repository)
        => Assert.Single(StagedFiles.Read(HistoryRepository.Open(repository.Folder), _problems)).Files;

    private void AssertAsGit(TestRepository repository)
    {
        var expected = repository.Git("ls-files", "-s", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(line => line[7..]);
        var found = Read(repository).Where(file => !file.IsResolved).Select(file => $"{file.Id} {file.Stage}\t{file.Path}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Empty(_problems.Sorted());
    }
}
