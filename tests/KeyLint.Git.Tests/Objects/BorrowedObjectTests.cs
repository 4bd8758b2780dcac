using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Objects;

/// <summary>Objects that a repository borrows from another one through <c>objects/info/alternates</c>.</summary>
public sealed class BorrowedObjectTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public BorrowedObjectTests()
    {
        _repository.Commit("a.txt", "reached", "one");
        _repository.Hash("the lender's own affair");
    }

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void folders_are_followed_over_several_steps(bool isRelative)
    {
        var last = _repository.Folder;
        for (var step = 0; step < 4; step++)
        {
            var next = _repository.Beside("clone" + step);
            _repository.Git("clone", "-q", "--shared", last, next);
            if (isRelative)
            {
                Alternates(next, $"../../../{Path.GetFileName(last)}/.git/objects\n");
            }

            last = next;
        }

        using var reading = GivenTexts.Of(last);

        Assert.Empty(reading.History.Problems);
        Assert.Equal("a.txt", Assert.Single(reading.Holding("reached"u8.ToArray())).Path);
        Assert.Empty(reading.Holding("affair"u8.ToArray()));
    }

    [Fact]
    public void circle_of_folders_ends()
    {
        var clone = _repository.Beside("clone");
        _repository.Git("clone", "-q", "--shared", _repository.Folder, clone);
        Alternates(_repository.Folder, clone + "/.git/objects\n" + _repository.Folder + "/.git/objects/\n");

        using var reading = GivenTexts.Of(clone);

        Assert.Empty(reading.History.Problems);
        Assert.Single(reading.Holding("reached"u8.ToArray()));
    }

    [Theory]
    [InlineData("/does/not/exist\n")]
    [InlineData("a\0b\n")]
    [InlineData("\0\n")]
    public void folder_that_is_none_is_named(string content)
    {
        Alternates(_repository.Folder, "# a remark\n\n" + content);

        using var reading = GivenTexts.Of(_repository.Folder);

        var problem = Assert.Single(reading.History.Problems);
        Assert.Equal((HistoryProblemKind.DamagedFile, false), (problem.Kind, problem.IsGap));
        Assert.EndsWith("alternates", problem.Subject, StringComparison.Ordinal);
        Assert.Single(reading.Holding("reached"u8.ToArray()));
    }

    [Fact]
    public void lender_that_is_gone_leaves_gaps()
    {
        var clone = _repository.Beside("clone");
        _repository.Git("clone", "-q", "--shared", _repository.Folder, clone);
        Alternates(clone, "/does/not/exist\n");

        using var reading = GivenTexts.Of(clone);

        Assert.False(reading.History.IsComplete);
    }

    private static void Alternates(string folder, string content)
        => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, ".git/objects/info")).FullName, "alternates"), content);
}
