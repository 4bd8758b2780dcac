using System.Text;
using KeyLint.Git.Changes;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Changes;

/// <summary>What is staged, held against git's own answers.</summary>
public sealed class StagedTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void files_are_those_of_git(int seed)
    {
        using var repository = new TestRepository(format: seed % 4 == 0 ? ObjectFormat.Sha256 : ObjectFormat.Sha1);
        var random = new Random(seed);
        Prepare(repository, seed);
        new RandomWork(repository, seed).Do(10);
        for (var step = 0; step < 12; step++)
        {
            Stage(repository, random, step);
            Same(repository);
        }
    }

    [Fact]
    public void before_the_first_commit_all_is_new()
    {
        using var repository = new TestRepository();
        repository.Write("dir/a.txt", "a");
        repository.Git("add", "-A");

        Assert.Equal(["dir/a.txt"], Paths(repository.Folder));
    }

    [Fact]
    public void a_file_that_is_staged_in_part_counts_as_it_is_staged()
    {
        using var repository = new TestRepository();
        repository.Commit("a.txt", "one", "one");
        repository.Write("a.txt", "two");
        repository.Git("add", "a.txt");
        repository.Write("a.txt", "three");

        Assert.Equal(repository.Hash("two"), Assert.Single(Staged(repository.Folder).Files).Id.ToString());
        Assert.Equal([repository.Hash("one")], Staged(repository.Folder).Before().Select(file => file.Id.ToString()));
    }

    [Fact]
    public void a_moved_file_has_its_old_self_before_it()
    {
        using var repository = new TestRepository();
        repository.Commit("old/a.txt", "one", "one");
        Directory.CreateDirectory(Path.Combine(repository.Folder, "new"));
        repository.Git("mv", "old/a.txt", "new/b.txt");
        var staged = Staged(repository.Folder);

        Assert.Equal(["new/b.txt"], staged.Files.Select(file => file.Path));
        Assert.Equal(["old/a.txt"], staged.Before().Select(file => file.Path));
    }

    [Fact]
    public void a_path_alone_is_nothing_to_scan()
    {
        using var repository = new TestRepository();
        repository.Commit("a.txt", "one", "one");
        repository.Write("b.txt", "later");
        repository.Git("add", "--intent-to-add", "b.txt");

        Assert.Empty(Staged(repository.Folder).Files);
    }

    [Fact]
    public void what_a_merge_brings_is_not_new_but_how_it_is_resolved_is()
    {
        using var repository = new TestRepository();
        repository.Commit("a.txt", "base\n", "base");
        repository.Git("checkout", "-q", "-b", "side");
        repository.Write("theirs.txt", "theirs");
        repository.Commit("a.txt", "side\n", "side");
        repository.Git("checkout", "-q", "main");
        repository.Commit("a.txt", "main\n", "main");
        Assert.Throws<InvalidOperationException>(() => repository.Git("merge", "-q", "side"));

        using (var reader = new ChangeReader(HistoryRepository.Open(repository.Folder)))
        {
            Assert.Empty(reader.Staged().Files);
            Assert.Equal(HistoryProblemKind.Conflict, Assert.Single(reader.Problems).Kind);
            Assert.False(reader.Problems[0].IsGap);
        }

        repository.Write("a.txt", "both\n");
        repository.Git("add", "a.txt");
        Assert.Equal(["a.txt"], Paths(repository.Folder));
        Assert.Equal(2, Staged(repository.Folder).Before().Count);
    }

    [Theory]
    [InlineData(1, "here;")]
    [InlineData(2, "here, and in 1 more;")]
    [InlineData(3, "here, and in 2 more;")]
    public void conflicts_are_counted(int count, string expected)
    {
        using var repository = new TestRepository();
        repository.Commit("base");
        repository.Git("checkout", "-q", "-b", "side");
        WriteAll("side\n");
        repository.Git("checkout", "-q", "main");
        WriteAll("main\n");
        Assert.Throws<InvalidOperationException>(() => repository.Git("merge", "-q", "side"));
        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));
        reader.Staged();

        Assert.Contains(expected, Assert.Single(reader.Problems).Message, StringComparison.Ordinal);

        void WriteAll(string content)
        {
            for (var i = 0; i < count; i++)
            {
                repository.Write($"f{i}.txt", content);
            }

            repository.Git("add", ".");
            repository.Commit(content);
        }
    }

    [Fact]
    public void the_index_of_the_environment_is_read()
    {
        using var repository = new TestRepository();
        repository.Commit("a.txt", "one", "one");
        repository.Write("b.txt", "b");
        repository.Git("add", "b.txt");
        var aside = repository.Beside("index");
        File.Copy(Path.Combine(repository.Folder, ".git/index"), aside);
        repository.Git("reset", "-q");

        Assert.Empty(Around(repository, ("GIT_DIR", ".git")));
        Assert.Equal(["b.txt"], Around(repository, ("GIT_DIR", ".git"), ("GIT_INDEX_FILE", aside)));
    }

    [Fact]
    public void a_git_folder_apart_from_its_files_is_read()
    {
        using var repository = new TestRepository(initialise: false);
        repository.Git("init", "-q", "--bare", repository.Beside("dot.git"));
        repository.Write(".profile", "x");
        repository.Git("--git-dir=" + repository.Beside("dot.git"), "--work-tree=" + repository.Folder, "add", ".profile");

        Assert.Equal([".profile"], Around(repository, ("GIT_DIR", repository.Beside("dot.git")), ("GIT_WORK_TREE", repository.Folder)));
    }

    [Fact]
    public void a_linked_work_tree_has_an_index_and_a_head_of_its_own()
    {
        using var repository = new TestRepository();
        repository.Commit("a.txt", "one", "one");
        repository.Git("worktree", "add", "-q", "-b", "side", repository.Beside("linked"));
        File.WriteAllText(repository.Beside("linked/b.txt"), "b");
        repository.GitIn(repository.Beside("linked"), null, "add", "b.txt");

        Assert.Equal(["b.txt"], Paths(repository.Beside("linked")));
        Assert.Empty(Paths(repository.Folder));
    }

    [Fact]
    public void a_sparse_index_is_unfolded_where_it_differs()
    {
        using var repository = new TestRepository();
        repository.Write("in/a.txt", "a");
        repository.Write("out/deep/b.txt", "b");
        var first = repository.Commit("c.txt", "c", "one");
        repository.Commit("out/deep/b.txt", "changed", "two");
        repository.Git("sparse-checkout", "init", "--cone", "--sparse-index");
        repository.Git("sparse-checkout", "set", "in");

        Assert.Empty(Paths(repository.Folder));
        repository.Git("reset", "-q", "--soft", first);
        Assert.Equal(["out/deep/b.txt"], Paths(repository.Folder));
    }

    [Fact]
    public void names_in_any_encoding_are_compared()
    {
        using var repository = new TestRepository();
        var name = Encoding.Latin1.GetBytes($"100644 {repository.Hash("x")}\tdir/caf\u00e9.txt\0");
        repository.GitInRaw(repository.Folder, name, "update-index", "-z", "--add", "--index-info");
        Assert.Equal(["\"dir/caf\\351.txt\""], Paths(repository.Folder));
        repository.Git("commit", "-q", "-m", "one");

        Assert.Empty(Paths(repository.Folder));
    }

    [Fact]
    public void a_damaged_index_is_a_gap()
    {
        using var repository = new TestRepository();
        repository.Commit("a.txt", "one", "one");
        File.WriteAllText(Path.Combine(repository.Folder, ".git/index"), "no index at all, but long enough for one");
        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));

        Assert.Empty(reader.Staged().Files);
        Assert.True(Assert.Single(reader.Problems).IsGap);
    }

    private static void Prepare(TestRepository repository, int seed)
    {
        switch (seed % 5)
        {
            case 1:
                repository.Git("config", "index.version", "4");
                break;
            case 2:
                repository.Git("config", "core.splitIndex", "true");
                repository.Git("config", "splitIndex.maxPercentChange", "100");
                break;
            case 3:
                repository.Git("config", "index.skipHash", "true");
                break;
        }
    }

    private static void Stage(TestRepository repository, Random random, int step)
    {
        var path = $"{new[] { "", "dir/", "dir/deep/", "e\u00e9/" }[random.Next(4)]}file{random.Next(3)}.txt";
        switch (random.Next(6))
        {
            case 0:
                repository.Git("rm", "-q", "--cached", "--ignore-unmatch", path);
                break;
            case 1:
                repository.Commit($"commit {step}");
                break;
            case 2:
                repository.Git("write-tree");
                break;
            case 3:
                repository.Git("reset", "-q");
                break;
            default:
                repository.Write(path, $"text {random.Next(4)}");
                repository.Git("add", path);
                break;
        }
    }

    private static void Same(TestRepository repository)
    {
        var head = Entries(repository.Git("ls-tree", "-r", "-z", "HEAD"), 2);
        var index = Entries(repository.Git("ls-files", "-s", "-z"), 1);
        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));
        var staged = reader.Staged();

        Assert.Equal(index.Except(head).OrderBy(file => file.Path, StringComparer.Ordinal), staged.Files);
        Assert.Equal(
            head.Where(file => !index.Contains(file)).OrderBy(file => file.Path, StringComparer.Ordinal),
            staged.Before().OrderBy(file => file.Path, StringComparer.Ordinal));
        Assert.Empty(reader.Problems);
    }

    private static List<ChangedFile> Entries(string listing, int idField) => [.. listing
        .Split('\0', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => new ChangedFile(line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..], ObjectId.Parse(line.Split(' ', '\t')[idField])))];

    private static IEnumerable<string> Paths(string folder) => Staged(folder).Files.Select(file => file.Path);

    private static Change Staged(string folder)
    {
        using var reader = new ChangeReader(HistoryRepository.Open(folder));
        var staged = reader.Staged();
        _ = staged.Before();
        return staged;
    }

    // The process has one current folder, so relative places are made full here.
    private static List<string> Around(TestRepository repository, params (string Name, string Value)[] variables)
    {
        var environment = variables.ToDictionary(pair => pair.Name, pair => Path.GetFullPath(pair.Value, repository.Folder));
        using var reader = new ChangeReader(HistoryRepository.OpenAround(name => environment.GetValueOrDefault(name)));
        return [.. reader.Staged().Files.Select(file => file.Path)];
    }
}
