using System.Text;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Storing;

/// <summary>Git packs loose objects whenever it likes, also while a history is read.</summary>
public sealed class ChangingRepositoryTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public ChangingRepositoryTests()
    {
        for (var number = 0; number < 20; number++)
        {
            _repository.Commit($"file{number}.txt", $"content {number} {Place.Marker}", "commit " + number);
        }
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void objects_that_are_packed_before_they_are_traced_are_found()
    {
        using var reading = GivenTexts.Of(_repository.Folder);
        _repository.Git("gc", "-q");

        var exposure = reading.Trace(Encoding.UTF8.GetBytes(Place.Marker));

        Assert.Equal(20, exposure.Occurrences.Count);
        Assert.Equal("commit 0", exposure.FirstSeen!.Subject);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void objects_that_are_packed_before_they_are_read_are_found(int degree)
    {
        var blobs = 0;
        using var history = HistoryReader.Read(
            HistoryRepository.Open(_repository.Folder),
            item =>
            {
                if (item.Kind == HistoryObjectKind.Blob && Interlocked.Increment(ref blobs) == 1)
                {
                    _repository.Git("gc", "-q");
                }
            },
            new HistoryReadOptions { Degree = degree });

        Assert.Equal(20, blobs);
        Assert.Empty(history.Problems);
    }

    [Fact]
    public void pack_that_an_earlier_reading_knew_may_be_gone()
    {
        _repository.Git("repack", "-q", "-a", "-d");
        var graph = _repository.Beside("graph");
        using (var first = GivenTexts.Of(_repository.Folder))
        {
            first.History.Remember(graph, _ => false);
        }

        _repository.Commit("new commit");
        var messages = 0;
        using var history = HistoryReader.Read(
            HistoryRepository.Open(_repository.Folder),
            item =>
            {
                // The pack is not open yet: nothing in it is new.
                if (item.Kind == HistoryObjectKind.CommitMessage && messages++ == 0)
                {
                    _repository.Git("repack", "-q", "-a", "-d");
                }
            },
            new HistoryReadOptions { GraphFile = graph });

        Assert.Equal(21, messages);
        Assert.Equal(20, history.Counts.Blobs);
        Assert.Empty(history.Problems);
    }

    [Fact]
    public void objects_that_are_gone_for_good_are_gaps()
    {
        var blobs = 0;
        using var history = HistoryReader.Read(
            HistoryRepository.Open(_repository.Folder),
            item =>
            {
                if (item.Kind == HistoryObjectKind.Blob && blobs++ == 0)
                {
                    Directory.Delete(Path.Combine(_repository.Folder, ".git/objects"), recursive: true);
                }
            });

        Assert.Equal(1, blobs);
        Assert.Equal(19, history.Problems.Count(problem => problem.IsGap));
    }
}
