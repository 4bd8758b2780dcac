using System.Globalization;
using System.Text;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Selecting;

/// <summary>Of a random history exactly that part is given that git says it is.</summary>
public sealed class SelectionTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(1, "b0")]
    [InlineData(2, "refs/heads/b0")]
    [InlineData(3, "annotated")]
    [InlineData(4, "HEAD")]
    [InlineData(5, "build/c7", "build/c9")]
    [InlineData(6, "refs/build/*")]
    public void references_give_what_they_reach(int seed, params string[] names)
    {
        RandomHistory.Write(_repository, seed, 25);
        var expected = names.SelectMany(name => name.Contains('*', StringComparison.Ordinal)
            ? Reached(_repository.Git("for-each-ref", "--format=%(refname)", name).Split('\n'))
            : Reached(name));

        Assert.Equal(Sorted(expected), Given(new HistorySelection { References = names }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void branches_give_what_they_reach_here_and_there(int seed)
    {
        RandomHistory.Write(_repository, seed, 25);

        Assert.Equal(Sorted(Reached("refs/heads/b0", "refs/remotes/origin/b0")), Given(new HistorySelection { Branches = ["b0"] }));
        Assert.Equal(Sorted(Reached("refs/remotes/origin/b0")), Given(new HistorySelection { Branches = ["origin/b0"] }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void reachable_only_leaves_the_rest_out(int seed)
    {
        RandomHistory.Write(_repository, seed, 25);
        _repository.Hash("dangling");

        Assert.Equal(Sorted(Reached("--all")), Given(new HistorySelection { ReachableOnly = true }));
        Assert.Equal(Sorted(_repository.AllObjects("blob", "commit", "tag")), Given(new HistorySelection()));
    }

    [Theory]
    [InlineData(1, 1200)]
    [InlineData(2, 100)]
    [InlineData(3, 2000)]
    [InlineData(4, -100)]
    [InlineData(5, 9999)]
    public void since_gives_what_later_commits_brought_in(int seed, int seconds)
    {
        RandomHistory.Write(_repository, seed, 25);
        var since = 1_600_000_000L + seconds;
        var commits = _repository.Git("log", "--all", "--format=%H %ct").Split('\n')
            .Select(line => line.Split(' '))
            .Select(parts => (Id: parts[0], IsLater: long.Parse(parts[1], CultureInfo.InvariantCulture) >= since))
            .ToList();
        var before = commits.Where(commit => !commit.IsLater).SelectMany(commit => Files(commit.Id)).Select(file => file.Blob).ToHashSet();
        var expected = commits.Where(commit => commit.IsLater).SelectMany(commit => Files(commit.Id).Select(file => file.Blob).Except(before).Append(commit.Id));

        var given = Given(new HistorySelection { Since = DateTimeOffset.FromUnixTimeSeconds(since), ReachableOnly = true });

        Assert.Equal(Sorted(expected), Sorted(given.Except(_repository.AllObjects("tag"))));
    }

    [Fact]
    public void since_agrees_with_git_where_clocks_go_on()
    {
        var first = _repository.Commit("a.txt", "one", "one");
        var second = _repository.Commit("a.txt", "two", "two");
        _repository.Commit("b.txt", "one", "the old content at a new place");
        var since = _repository.Git("log", "-1", "--format=%ct", second);

        var given = Given(new HistorySelection { Since = DateTimeOffset.FromUnixTimeSeconds(long.Parse(since, CultureInfo.InvariantCulture)) });

        Assert.Equal(Sorted([.. _repository.Git("log", "--format=%H", "--since=" + since).Split('\n'), _repository.Git("rev-parse", second + ":a.txt")]), given);
        Assert.DoesNotContain(first, given);
    }

    [Theory]
    [InlineData(1, "a.txt", "**/a.txt", "**/a.txt/**")]
    [InlineData(2, "dir", "**/dir", "**/dir/**")]
    [InlineData(3, "/dir/*.txt", "dir/*.txt")]
    [InlineData(4, "*.txt", "**/*.txt")]
    [InlineData(5, "dir/**/d.txt", "dir/**/d.txt")]
    [InlineData(6, "e e\u00e9.txt", "**/e e\u00e9.txt")]
    [InlineData(7, "nowhere", "nowhere")]
    public void paths_give_the_blobs_that_stood_there(int seed, string pattern, params string[] git)
    {
        RandomHistory.Write(_repository, seed, 25);
        var log = _repository.Git(
            ["log", "--all", "--full-history", "-m", "--root", "--raw", "--no-abbrev", "--no-renames", "--format=", "--", .. git.Select(spec => ":(glob)" + spec)]);
        var expected = log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[3]).Where(id => id.Trim('0').Length > 0);

        Assert.Equal(Sorted(expected), Given(new HistorySelection { Paths = [pattern], ReachableOnly = true }));
    }

    [Fact]
    public void paths_give_what_is_staged_and_what_nothing_reaches()
    {
        _repository.Commit("a.txt", "commit", "one");
        _repository.Write("a.txt", "staged");
        _repository.Git("add", "-A");
        _repository.Git("commit-tree", _repository.GitIn(_repository.Folder, Encoding.UTF8.GetBytes($"100644 blob {_repository.Hash("lost")}\ta.txt\n"), "mktree"), "-m", "lost");
        _repository.Hash("no path");
        _repository.Write("b.txt", "other");
        _repository.Git("add", "-A");

        using var reading = GivenTexts.Of(_repository.Folder, new HistoryReadOptions { Selection = new HistorySelection { Paths = ["a.txt"] } });

        Assert.Equal(["commit", "lost", "staged"], reading.Texts.Select(text => Encoding.UTF8.GetString(text.Content)).Order());
    }

    [Theory]
    [InlineData("nowhere", "")]
    [InlineData("", "nowhere")]
    [InlineData("b0", "nowhere")]
    [InlineData("refs/tags/none*", "")]
    [InlineData("", "annotated")]
    public void unknown_name_is_an_error(string reference, string branch)
    {
        RandomHistory.Write(_repository, 1, 5);
        var selection = new HistorySelection { References = reference.Length > 0 ? [reference] : [], Branches = branch.Length > 0 ? [branch] : [] };

        var error = Assert.Throws<HistorySelectionException>(() => Given(selection));

        Assert.Contains(branch.Length > 0 ? branch : reference, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task countless_paths_end_soon()
    {
        var tree = _repository.GitIn(_repository.Folder, Encoding.ASCII.GetBytes($"100644 blob {_repository.Hash("BOMB")}\tf\n"), "mktree");
        for (var level = 0; level < 14; level++)
        {
            var lines = Enumerable.Range(0, 10).Select(number => $"040000 tree {tree}\td{number}\n");
            tree = _repository.GitIn(_repository.Folder, Encoding.ASCII.GetBytes(string.Concat(lines)), "mktree");
        }

        _repository.Git("update-ref", "HEAD", _repository.Git("commit-tree", tree, "-m", "bomb"));

        foreach (var (pattern, count) in new[] { ("f", 1), ("d1/**/f", 1), ("/f", 0), ("d1/d2", 1), ("nowhere", 0) })
        {
            var given = await Task.Run(() => Given(new HistorySelection { Paths = [pattern] })).WaitAsync(TimeSpan.FromSeconds(20));
            Assert.Equal(count, given.Length);
        }
    }

    private static string[] Sorted(IEnumerable<string> ids) => [.. ids.Distinct().Order(StringComparer.Ordinal)];

    private string[] Given(HistorySelection selection)
    {
        using var reading = GivenTexts.Of(_repository.Folder, new HistoryReadOptions { Selection = selection });
        return Sorted(reading.Texts.Where(text => text.Kind <= HistoryObjectKind.TagMessage).Select(text => text.Id.ToString()));
    }

    // Trees aside: they are not given.
    private string[] Reached(params string[] tips)
    {
        var trees = _repository.AllObjects("tree").ToHashSet();
        return [.. _repository.Git(["rev-list", "--objects", "--no-object-names", .. tips]).Split('\n').Where(id => !trees.Contains(id))];
    }

    private IEnumerable<(string Blob, string Path)> Files(string commit)
        => _repository.Git("ls-tree", "-r", "-z", commit).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(entry => (entry[12..52], entry[53..]));
}
