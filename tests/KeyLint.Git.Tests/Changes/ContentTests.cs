using System.Text;
using KeyLint.Git.Changes;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Changes;

/// <summary>The content of changed files: read up to a limit, and named where it is not.</summary>
public sealed class ContentTests
{
    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public void content_is_read_up_to_the_limit(int limit, bool isRead)
    {
        using var repository = new TestRepository();
        var file = new ChangedFile("dir/a.txt", ObjectId.Parse(repository.Hash("0123456789")));
        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));
        var (now, before) = (new List<string>(), new List<string>());
        reader.Read(file, limit, content => now.Add(Encoding.ASCII.GetString(content)));
        reader.ReadBefore(file, limit, content => before.Add(Encoding.ASCII.GetString(content)));

        Assert.Equal(isRead ? ["0123456789"] : [], now);
        Assert.Equal(now, before);
        Assert.Equal(isRead ? [] : [(HistoryProblemKind.BlobTooLarge, "dir/a.txt", true)], reader.Problems.Select(problem => (problem.Kind, problem.Subject, problem.IsGap)));
    }

    [Fact]
    public void sizes_are_told_in_megabytes()
    {
        using var repository = new TestRepository();
        var file = new ChangedFile("a.bin", ObjectId.Parse(repository.Hash(new byte[3 << 20])));
        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));
        reader.Read(file, 2 << 20, _ => Assert.Fail("It is over the limit."));

        Assert.StartsWith("The file has 3 MB, more than the limit of 2 MB", Assert.Single(reader.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void content_that_is_not_here_is_a_gap_and_of_before_is_passed_over()
    {
        using var repository = new TestRepository();
        repository.Commit("a.txt", "a", "a");
        var file = new ChangedFile("a.txt", ObjectId.Parse(new string('1', 40)));
        using var reader = new ChangeReader(HistoryRepository.Open(repository.Folder));
        reader.ReadBefore(file, 100, _ => Assert.Fail("There is none."));
        Assert.Empty(reader.Problems);
        reader.Read(file, 100, _ => Assert.Fail("There is none."));

        Assert.Equal(("a.txt", true), reader.Problems.Select(problem => (problem.Subject, problem.IsGap)).Single());
    }
}
