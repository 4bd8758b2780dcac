using KeyLint.Git.Changes;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Changes;

/// <summary>What people write for a commit means to KeyLint what it means to git.</summary>
public sealed class RevisionTests
{
    [Theory]
    [InlineData("HEAD")]
    [InlineData("main")]
    [InlineData("heads/main")]
    [InlineData("refs/heads/main")]
    [InlineData("side/deep")]
    [InlineData("v1")]
    [InlineData("tags/v1")]
    [InlineData("origin/main")]
    [InlineData("remotes/origin/main")]
    [InlineData("HEAD~1")]
    [InlineData("main^")]
    [InlineData("v1^{commit}")]
    [InlineData("main:a.txt")]
    [InlineData("both")]
    public void revision_is_that_of_git(string text)
    {
        using var repository = Repository();
        Assert.Equal(repository.Git("rev-parse", text), Find(repository, text));
    }

    [Fact]
    public void beginning_of_an_id_is_completed()
    {
        using var repository = Repository();
        Assert.Equal(repository.Head(), Find(repository, repository.Head()[..12]));
        Assert.Equal(repository.Head(), Find(repository, repository.Head()));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("HEAD~9")]
    [InlineData("main^{")]
    [InlineData("v1:nothing")]
    [InlineData("00000")]
    [InlineData("../main")]
    [InlineData("-x")]
    public void what_names_nothing_is_none(string text)
    {
        using var repository = Repository();
        Assert.Null(Find(repository, text));
    }

    [Fact]
    public void packed_references_are_found()
    {
        using var repository = Repository();
        var expected = repository.Git("rev-parse", "v1");
        repository.Git("pack-refs", "--all");
        Assert.Equal(expected, Find(repository, "v1"));
        Assert.Equal(repository.Git("rev-parse", "side/deep"), Find(repository, "side/deep"));
    }

    [Fact]
    public void with_long_ids_names_are_found_and_steps_from_them_are_not()
    {
        using var repository = new TestRepository(format: ObjectFormat.Sha256);
        repository.Commit("a.txt", "one", "one");
        repository.Commit("a.txt", "two", "two");
        Assert.Equal(repository.Head(), Find(repository, "main"));
        Assert.Equal(repository.Head(), Find(repository, repository.Head()));
        Assert.Null(Find(repository, "HEAD~1"));
    }

    private static string? Find(TestRepository repository, string text) => Revision.Find(HistoryRepository.Open(repository.Folder), text)?.ToString();

    /// <summary>A branch and a tag may have the same name: the tag goes first.</summary>
    private static TestRepository Repository()
    {
        var repository = new TestRepository();
        repository.Commit("a.txt", "one", "one");
        repository.Git("tag", "-a", "-m", "first", "v1");
        repository.Git("tag", "both");
        repository.Commit("a.txt", "two", "two");
        repository.Git("branch", "both");
        repository.Git("branch", "side/deep");
        repository.Commit("a.txt", "three", "three");
        repository.Git("update-ref", "refs/remotes/origin/main", "HEAD~1");
        return repository;
    }
}
