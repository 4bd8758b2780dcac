using System.Text;
using KeyLint.Git.Reading;
using KeyLint.Git.References;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.References;

public sealed class ReflogTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly ProblemLog _problems = new();

    private string HeadLog => Path.Combine(_repository.Folder, ".git", "logs", "HEAD");

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(ObjectFormat.Sha1)]
    [InlineData(ObjectFormat.Sha256)]
    public void entries_are_those_that_git_lists(ObjectFormat format)
    {
        using var repository = new TestRepository(format: format);
        repository.Commit("a.txt", "a", "one");
        repository.Commit("a.txt", "b", "zwei \u00fc");
        repository.Git("commit", "-q", "--amend", "-m", "amended");
        repository.Git("checkout", "-q", "-b", "dir/side");
        repository.Commit("a.txt", "c", "three");

        var entries = Read(repository.Folder);

        foreach (var name in new[] { "HEAD", "refs/heads/main", "refs/heads/dir/side" })
        {
            var expected = repository.Git("log", "-g", "--format=%H|%gn <%ge>|%gs", name).Split('\n').Reverse();
            var own = entries.Where(entry => entry.Reference == name).ToArray();
            Assert.Equal(expected, own.Select(entry => $"{entry.New}|{entry.Person}|{entry.Message}"));
            Assert.Equal(own.Select(entry => entry.New).SkipLast(1), own.Skip(1).Select(entry => entry.Old));
            Assert.Equal(Enumerable.Range(1, own.Length), own.Select(entry => entry.Line));
            Assert.All(own, entry => Assert.Equal(TimeSpan.FromMinutes(90), entry.Time!.Value.Offset));
        }

        Assert.Empty(_problems.Sorted());
    }

    [Fact]
    public void older_stashes_are_seen()
    {
        _repository.Commit("a.txt", "a", "one");
        foreach (var number in new[] { "1", "2", "3" })
        {
            _repository.Write("a.txt", number);
            _repository.Git("stash", "push", "-q", "-m", "stash " + number);
        }

        var stashes = Read().Where(entry => entry.Reference == "refs/stash").Select(entry => entry.New.ToString());

        Assert.Equal(_repository.Git("rev-parse", "stash@{2}", "stash@{1}", "stash@{0}").Split('\n'), stashes);
    }

    [Fact]
    public void logs_of_all_work_trees_are_seen_from_each()
    {
        _repository.Commit("a.txt", "a", "one");
        var linked = _repository.Beside("linked");
        _repository.Git("worktree", "add", "-q", "--detach", linked);
        _repository.GitIn(linked, null, "commit", "-q", "--allow-empty", "-m", "in linked");

        Assert.Equal(
            ["HEAD", "refs/heads/main", "worktrees/linked/HEAD"], Read().Select(entry => entry.Reference).Distinct().Order(StringComparer.Ordinal));
        var fromLinked = Read(linked);
        Assert.Equal(
            ["HEAD", "main-worktree/HEAD", "refs/heads/main"], fromLinked.Select(entry => entry.Reference).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("commit: in linked", fromLinked.Last(entry => entry.Reference == "HEAD").Message);
    }

    [Fact]
    public void damaged_lines_are_counted_and_the_rest_is_read()
    {
        _repository.Commit("a.txt", "a", "one");
        var good = File.ReadAllText(HeadLog);
        File.WriteAllText(HeadLog, good + "\nzz" + good[2..] + new string('\0', 200) + "\n" + good + good[..60]);

        Assert.Equal([1, 5], Read().Where(entry => entry.Reference == "HEAD").Select(entry => entry.Line));
        var problem = Assert.Single(_problems.Sorted());
        Assert.Equal((HistoryProblemKind.DamagedFile, HeadLog, true), (problem.Kind, problem.Subject, problem.IsGap));
        Assert.Contains("4 damaged lines, the first of them line 2", problem.Message);
    }

    [Fact]
    public void line_without_message_time_or_end_is_read()
    {
        _repository.Commit("a.txt", "a", "one");
        var ids = new string('0', 40) + " " + _repository.Head();
        File.WriteAllText(HeadLog, $"{ids} A <a@b.c> 1700000000 +0000\n{ids} B <> \tx\ty");

        var entries = Read().Where(entry => entry.Reference == "HEAD").ToArray();

        Assert.Equal(["A <a@b.c>||True", "B <>|x\ty|False"], entries.Select(entry => $"{entry.Person}|{entry.Message}|{entry.Time.HasValue}"));
        Assert.Empty(_problems.Sorted());
    }

    [Theory]
    [InlineData("\tmessage <of> nobody")]
    [InlineData("message <of> nobody", "")]
    [InlineData("")]
    public void line_without_a_writer_is_damaged(string rest, string space = " ")
    {
        _repository.Commit("a.txt", "a", "one");
        File.WriteAllText(HeadLog, $"{new string('0', 40)} {_repository.Head()}{space}{rest}\n");

        Assert.DoesNotContain(Read(), entry => entry.Reference == "HEAD");
        Assert.Equal(HistoryProblemKind.DamagedFile, Assert.Single(_problems.Sorted()).Kind);
    }

    [Fact]
    public void link_is_named_and_not_followed()
    {
        _repository.Commit("a.txt", "a", "one");
        var elsewhere = _repository.Beside("elsewhere");
        Directory.Move(Path.Combine(_repository.Folder, ".git", "logs"), elsewhere);
        Directory.CreateSymbolicLink(Path.Combine(_repository.Folder, ".git", "logs"), elsewhere);

        Assert.Empty(Read());
        Assert.Contains("is a link", Assert.Single(_problems.Sorted()).Message);
    }

    [Fact]
    public void repository_without_logs_is_no_problem()
    {
        Assert.Empty(Read());
        Assert.Empty(_problems.Sorted());
    }

    [Fact]
    public void any_bytes_give_entries_or_a_problem()
    {
        _repository.Commit("a.txt", "a", "one");
        var good = File.ReadAllBytes(HeadLog);
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var bytes = good.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(HeadLog, bytes[..random.Next(1, bytes.Length + 1)]);
            var problems = new ProblemLog();
            var entries = Reflogs.Read(HistoryRepository.Open(_repository.Folder), problems).Count(entry => entry.Reference == "HEAD");
            Assert.True(entries > 0 || problems.Sorted().Count == 1, Encoding.Latin1.GetString(bytes));
        }
    }

    private List<ReflogEntry> Read(string? folder = null)
        => [.. Reflogs.Read(HistoryRepository.Open(folder ?? _repository.Folder), _problems)];
}
