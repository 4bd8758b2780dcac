using System.Text;
using KeyLint.Git.Changes;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Changes;

/// <summary>The commits between two points, and what each changes, held against git's own answers.</summary>
public sealed class RangeTests
{
    public static TheoryData<string> Ways => [.. WaysToStore.All.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void commits_and_their_files_are_those_of_git(string way)
    {
        using var repository = new TestRepository();
        RandomHistory.Write(repository, way.Length, 25);
        var commits = repository.Git("rev-list", "--branches").Split('\n');
        var folder = WaysToStore.All[way](repository) ?? repository.Folder;
        var random = new Random(way.Length);
        for (var round = 0; round < 4; round++)
        {
            var (tip, known) = (commits[random.Next(commits.Length)], commits[random.Next(commits.Length)]);
            var expected = repository.Git("rev-list", tip, "--not", known).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            using var reader = new ChangeReader(HistoryRepository.Open(folder));
            var changes = reader.Between([ObjectId.Parse(tip)], [ObjectId.Parse(known)]).ToList();

            // The clocks of a random history run backwards at times; then there may be more, and never fewer.
            Assert.Subset(changes.Select(change => change.Id.ToString()!).ToHashSet(), expected.ToHashSet());
            Assert.Subset(repository.Git("rev-list", tip).Split('\n').ToHashSet(), changes.Select(change => change.Id.ToString()!).ToHashSet());
            Assert.All(changes, change => Assert.Equal<IEnumerable<ChangedFile>>(NewFiles(repository, change.Id.ToString()!), change.Files));
            Assert.All(changes, change => Assert.Subset(OldFiles(repository, change.Id.ToString()!), change.Before().ToHashSet()));
            Assert.All(changes, change => Assert.Superset(Removed(repository, change.Id.ToString()!), change.Before().ToHashSet()));
            Assert.Empty(reader.Problems);
        }
    }

    [Theory]
    [InlineData(ObjectFormat.Sha1)]
    [InlineData(ObjectFormat.Sha256)]
    public void with_right_clocks_the_range_is_exact(ObjectFormat format)
    {
        using var repository = new TestRepository(format: format);
        var commits = Enumerable.Range(0, 30).Select(number => repository.Commit($"f{number % 4}.txt", $"text {number}", $"commit {number}")).ToList();
        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));

        Assert.Equal(commits[20..], Ids(reader.Between([ObjectId.Parse(commits[^1])], [ObjectId.Parse(commits[19])])));
        Assert.Empty(reader.Between([ObjectId.Parse(commits[3])], [ObjectId.Parse(commits[19])]));
        Assert.Equal(commits, Ids(reader.Between([ObjectId.Parse(commits[^1])], [])));
    }

    [Fact]
    public void only_what_the_range_needs_is_read()
    {
        using var repository = new TestRepository();
        var old = repository.Commit("a.txt", "old", "old");
        var middle = repository.Commit("a.txt", "middle", "middle");
        var tip = repository.Commit("a.txt", "new", "new");
        File.Delete(repository.Loose(old));
        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));

        Assert.Equal([tip], Ids(reader.Between([ObjectId.Parse(tip)], [ObjectId.Parse(middle)])));
        Assert.Empty(reader.Problems);
    }

    [Fact]
    public void a_known_commit_that_is_not_here_is_passed_over()
    {
        using var repository = new TestRepository();
        var tip = repository.Commit("a.txt", "new", "new");
        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));

        Assert.Equal([tip], Ids(reader.Between([ObjectId.Parse(tip)], [ObjectId.Parse(new string('1', 40))])));
        Assert.Empty(reader.Problems);
    }

    [Fact]
    public void a_tip_that_is_not_here_is_a_gap()
    {
        using var repository = new TestRepository();
        repository.Commit("a.txt", "new", "new");
        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));

        Assert.Empty(reader.Between([ObjectId.Parse(new string('1', 40))], []));
        Assert.True(Assert.Single(reader.Problems).IsGap);
    }

    [Fact]
    public void what_is_missing_within_is_a_gap_and_the_rest_is_read()
    {
        using var repository = new TestRepository();
        var first = repository.Commit("a.txt", "one", "one");
        var second = repository.Commit("a.txt", "two", "two");
        File.Delete(repository.Loose(repository.Git("rev-parse", first + "^{tree}")));
        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));

        Assert.Equal([first, second], Ids(reader.Between([ObjectId.Parse(second)], [])));
        Assert.Equal(HistoryProblemKind.CorruptObject, Assert.Single(reader.Problems).Kind);
    }

    [Fact]
    public void tags_are_texts_and_lead_to_commits_or_bare_files()
    {
        using var repository = new TestRepository();
        var tip = repository.Commit("a.txt", "new", "new");
        repository.Git("tag", "-a", "-m", "of a commit", "one");
        repository.Git("tag", "-a", "-m", "of a tag", "two", "one");
        repository.Git("tag", "-a", "-m", "of a blob", "three", repository.Hash("content"));
        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));
        var changes = reader.Between([.. new[] { "two", "three" }.Select(name => ObjectId.Parse(repository.Git("rev-parse", name)))], []).ToList();

        Assert.Equal(tip, changes[0].Id.ToString());
        Assert.Equal(
            ["of a blob\n", "of a commit\n", "of a tag\n"],
            changes.Skip(1).Where(change => !change.Message.IsEmpty).Select(change => Encoding.UTF8.GetString(change.Message.Span)).Order(StringComparer.Ordinal));
        Assert.Equal(repository.Hash("content"), Assert.Single(changes.Skip(1).SelectMany(change => change.Files)).Id.ToString());
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void tags_of_tags_are_followed_so_far(int depth, bool isRead)
    {
        using var repository = new TestRepository();
        var tip = repository.Commit("a.txt", "new", "new");
        var (at, kind) = (tip, "commit");
        for (var i = 0; i < depth; i++)
        {
            (at, kind) = (repository.GitIn(repository.Folder, Encoding.ASCII.GetBytes($"object {at}\ntype {kind}\ntag t{i}\ntagger A <a@example.org> 1 +0000\n\nt\n"), "mktag"), "tag");
        }

        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));
        Assert.Equal(isRead, Ids(reader.Between([ObjectId.Parse(at)], [])).Contains(tip));
        Assert.Equal(isRead ? [] : [HistoryProblemKind.CorruptObject], reader.Problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void a_commit_without_a_tree_and_a_parent_that_is_none_are_gaps()
    {
        using var repository = new TestRepository();
        var tree = repository.Git("rev-parse", repository.Commit("a.txt", "new", "new") + "^{tree}");
        var bare = Literal($"author A <a@example.org> 1 +0000\ncommitter A <a@example.org> 1 +0000\n\nx\n");
        var above = Literal($"tree {tree}\nparent {tree}\nauthor A <a@example.org> 2 +0000\ncommitter A <a@example.org> 2 +0000\n\nx\n");
        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));

        Assert.Equal([above], Ids(reader.Between([ObjectId.Parse(bare), ObjectId.Parse(above)], [])));
        Assert.All(reader.Problems, problem => Assert.True(problem.IsGap));
        Assert.Contains(reader.Problems, problem => problem.Subject == bare && problem.Message.Contains("names no tree", StringComparison.Ordinal));
        Assert.Contains(reader.Problems, problem => problem.Subject == tree && problem.Message.Contains("is no commit", StringComparison.Ordinal));

        string Literal(string text) => repository.GitIn(repository.Folder, Encoding.ASCII.GetBytes(text), "hash-object", "-t", "commit", "-w", "--stdin", "--literally");
    }

    [Fact]
    public void the_end_of_a_shallow_clone_is_a_gap_only_within_the_range()
    {
        using var repository = new TestRepository();
        var commits = Enumerable.Range(0, 6).Select(number => repository.Commit("a.txt", $"text {number}", $"commit {number}")).ToList();
        repository.Git("clone", "-q", "--depth=3", "file://" + repository.Folder, repository.Beside("shallow"));
        using var inside = new ChangeReader(HistoryRepository.Open(repository.Beside("shallow")));
        using var beyond = new ChangeReader(HistoryRepository.Open(repository.Beside("shallow")));

        Assert.Equal(commits[5..], Ids(inside.Between([ObjectId.Parse(commits[5])], [ObjectId.Parse(commits[4])])));
        Assert.Empty(inside.Problems);
        Assert.Equal(commits[3..], Ids(beyond.Between([ObjectId.Parse(commits[5])], [ObjectId.Parse(commits[0])])));
        Assert.Equal(HistoryProblemKind.ShallowClone, Assert.Single(beyond.Problems).Kind);
    }

    private static IEnumerable<string> Ids(IEnumerable<Change> changes) => changes.Select(change => change.Id.ToString()!);

    private static ChangedFile[] NewFiles(TestRepository repository, string commit)
    {
        var parents = Parents(repository, commit).Select(parent => Files(repository, parent)).ToList();
        return [.. Files(repository, commit).Where(file => !parents.Exists(parent => parent.Contains(file))).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static HashSet<ChangedFile> OldFiles(TestRepository repository, string commit) =>
        [.. Parents(repository, commit).SelectMany(parent => Files(repository, parent))];

    // In each parent, what stood at a path that is new or is no more, but for folders that some parent has as they are.
    private static HashSet<ChangedFile> Removed(TestRepository repository, string commit)
    {
        var parents = Parents(repository, commit);
        var paths = NewFiles(repository, commit).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return parents.Length != 1
            ? []
            : [.. Files(repository, parents[0]).Where(file => paths.Contains(file.Path) || !Files(repository, commit).Any(now => now.Path == file.Path))];
    }

    private static string[] Parents(TestRepository repository, string commit) => repository.Git("rev-list", "--parents", "-n1", commit).Split(' ')[1..];

    private static HashSet<ChangedFile> Files(TestRepository repository, string commit) => [.. repository.Git("ls-tree", "-r", "-z", commit)
        .Split('\0', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => new ChangedFile(line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..], ObjectId.Parse(line.Split(' ', '\t')[2])))];
}
