using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Hostile;

/// <summary>Trees that name more files than any memory holds, or lie deeper than any stack.</summary>
[Collection(Alone.Name)]
public sealed class TreeBombTests : IDisposable
{
    private const string Folder = "40000";
    private const string File = "100644";
    private readonly HandmadeHistory _history = new();

    public void Dispose() => _history.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public async Task trees_nested_ten_thousand_deep_are_cut_off_and_told(int nameLength)
    {
        var name = new string('d', nameLength);
        var tree = _history.Tree((File, "deep", _history.Blob("deep")));
        for (var depth = 0; depth < 10_000; depth++)
        {
            tree = _history.Tree((Folder, name, tree), (File, "z", _history.Blob("z")));
        }

        var commit = _history.Commit(tree);
        var removed = _history.Commit(_history.Tree(), commit);
        var (changes, problems) = await _history.Between(commit);
        var (_, ofStaged) = await _history.Staged(commit);
        var (before, _) = await _history.Soon(reader => reader.Between([ObjectId.Parse(removed)], [ObjectId.Parse(commit)]).Single().Before());

        Assert.Contains(changes[0].Files, file => file.Path == "z");
        Assert.Contains(before, file => file.Path == name + "/z");
        Assert.True(changes[0].Files.Count > 300);
        Assert.True(Assert.Single(problems).IsGap);
        Assert.True(Assert.Single(ofStaged).IsGap);
    }

    [Fact]
    public async Task ten_trees_that_name_each_other_ten_times_are_cut_off_and_told()
    {
        var tree = _history.Tree((File, "f", _history.Blob("once")));
        for (var depth = 0; depth < 10; depth++)
        {
            tree = _history.Tree([.. Enumerable.Range(0, 10).Select(number => (Folder, $"d{number}", tree))]);
        }

        var commit = _history.Commit(tree);
        var before = GC.GetTotalAllocatedBytes();
        var (changes, problems) = await _history.Between(commit);
        var (_, ofStaged) = await _history.Staged(commit);

        Assert.InRange(changes[0].Files.Count, 1000, 500_000);
        Assert.Contains("over and over", Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.Contains("over and over", Assert.Single(ofStaged).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 3L << 30);
    }

    [Fact]
    public async Task a_wide_tree_is_read_whole()
    {
        var blob = _history.Blob("same");
        var tree = _history.Tree([.. Enumerable.Range(0, 300_000).Select(number => (File, $"file{number:000000}", blob))]);
        var (changes, problems) = await _history.Between(_history.Commit(tree));

        Assert.Equal(300_000, changes[0].Files.Count);
        Assert.Empty(problems);
    }

    [Fact]
    public async Task a_tree_that_is_a_copy_of_the_one_around_it_is_damaged_and_no_circle()
    {
        var inner = new string('b', 40);
        var outer = _history.Tree((Folder, "again", inner), (File, "a", _history.Blob("a")));
        _history.Pack.AddAlias(inner, outer);
        var (changes, problems) = await _history.Between(_history.Commit(outer));

        Assert.Equal("a", Assert.Single(changes[0].Files).Path);
        Assert.Equal(inner, Assert.Single(problems).Subject);
    }

    [Fact]
    public async Task a_merge_of_three_hundred_knows_all_its_parents()
    {
        var trees = Enumerable.Range(0, 300).Select(number => _history.Tree((File, $"f{number:000}", _history.Blob($"text {number}")))).ToList();
        var parents = trees.ConvertAll(tree => _history.Commit(tree));
        var merged = _history.Tree([.. Enumerable.Range(0, 300).Select(number => (File, $"f{number:000}", _history.Blob($"text {number}"))), (File, "new", _history.Blob("new"))]);
        var (changes, problems) = await _history.Between(_history.Commit(merged, [.. parents]), [.. parents]);

        Assert.Equal("new", Assert.Single(Assert.Single(changes).Files).Path);
        Assert.Empty(problems);
    }
}
