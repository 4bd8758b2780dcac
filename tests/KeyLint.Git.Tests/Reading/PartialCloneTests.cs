using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Reading;

/// <summary>Clones that left objects behind: how many is said, and all that came is read.</summary>
public sealed class PartialCloneTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public PartialCloneTests()
    {
        _repository.Git("config", "uploadpack.allowFilter", "true");
        for (var number = 0; number < 6; number++)
        {
            _repository.Write("steady-name-of-a-file.txt", "always the same");
            _repository.Commit($"name-of-file-number-{number % 2}.txt", "content " + (number / 2), "commit " + number);
        }
    }

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("blob:none", false)]
    [InlineData("blob:none", true)]
    [InlineData("tree:0", true)]
    [InlineData("blob:limit=10", true)]
    public void number_of_missing_objects_is_that_of_git(string filter, bool isBare)
    {
        var clone = Clone(filter, isBare);
        var missing = _repository.GitIn(clone, null, "rev-list", "--objects", "--all", "--missing=print")
            .Split('\n').Count(line => line.StartsWith('?'));

        using var reading = GivenTexts.Of(clone);

        var problem = Assert.Single(reading.History.Problems);
        Assert.Equal(HistoryProblemKind.PartialClone, problem.Kind);
        Assert.StartsWith($"{missing} object", problem.Message, StringComparison.Ordinal);
        Assert.Equal(6, reading.Texts.Count(text => text.Kind == HistoryObjectKind.CommitMessage));
    }

    [Fact]
    public void names_of_missing_files_are_given_and_traced()
    {
        using var reading = GivenTexts.Of(Clone("blob:none", isBare: true));

        Assert.Equal(
            ["name-of-file-number-0.txt", "name-of-file-number-1.txt", "steady-name-of-a-file.txt"],
            reading.Texts.Where(text => text.Kind == HistoryObjectKind.FileName).Select(text => System.Text.Encoding.UTF8.GetString(text.Content)).Order());
        var place = Assert.Single(reading.Trace("name-of-file-number-1.txt"u8.ToArray()).Occurrences);
        Assert.Equal((HistoryProvenance.FileName, "name-of-file-number-1.txt", "commit 1"), (place.Provenance, place.Path, place.Origin!.Subject));
    }

    [Fact]
    public void promised_blobs_that_came_later_are_given()
    {
        var clone = Clone("blob:none", isBare: true);
        _repository.GitIn(clone, null, "cat-file", "blob", "HEAD~2:steady-name-of-a-file.txt");

        using var reading = GivenTexts.Of(clone);

        Assert.Equal("steady-name-of-a-file.txt", Assert.Single(reading.Holding("always the same"u8.ToArray())).Path);
        Assert.False(reading.History.IsComplete);
    }

    private string Clone(string filter, bool isBare)
    {
        var clone = _repository.Beside("clone");
        _repository.Git(["clone", "-q", "--filter=" + filter, .. isBare ? new[] { "--bare" } : [], "file://" + _repository.Folder, clone]);
        return clone;
    }
}
