using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Reading;

public sealed class FileAtTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void every_file_of_every_commit_is_what_git_says()
    {
        _repository.Commit("a.txt", "one", "first");
        _repository.Commit("src/deep/ä b.txt", "two", "second");
        _repository.Commit("src/a.txt", "one", "third");
        _repository.Commit("a.txt", "three", "fourth");
        using var reading = GivenTexts.Of(_repository.Folder);
        var asked = 0;
        foreach (var commit in _repository.Git("rev-list", "--all").Split('\n'))
        {
            foreach (var line in _repository.Git("-c", "core.quotePath=false", "ls-tree", "-r", commit).Split('\n'))
            {
                var (blob, path) = (line.Split(' ')[2].Split('\t')[0], line.Split('\t')[1]);
                Assert.Equal(blob, reading.History.FileAt(ObjectId.Parse(commit), path).ToString());
                asked++;
            }
        }

        Assert.Equal(1 + 2 + 3 + 3, asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("b.txt")]
    [InlineData("src")]
    [InlineData("src/")]
    [InlineData("/a.txt")]
    [InlineData("a.txt/a.txt")]
    [InlineData("a.txt/")]
    [InlineData("src/b.txt")]
    [InlineData("none/a.txt")]
    [InlineData("A.TXT")]
    public void what_is_no_file_of_the_commit_is_none(string path)
    {
        _repository.Commit("a.txt", "one", "first");
        _repository.Commit("src/a.txt", "two", "second");
        using var reading = GivenTexts.Of(_repository.Folder);

        Assert.Null(reading.History.FileAt(ObjectId.Parse(_repository.Git("rev-parse", "HEAD")), path));
    }

    [Fact]
    public void a_commit_that_is_not_there_has_no_files()
    {
        _repository.Commit("a.txt", "one", "first");
        using var reading = GivenTexts.Of(_repository.Folder);

        Assert.Null(reading.History.FileAt(ObjectId.Parse(new string('0', 40)), "a.txt"));
        Assert.Null(reading.History.FileAt(ObjectId.Parse(_repository.Git("rev-parse", "HEAD:a.txt")), "a.txt"));
    }
}
