using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests;

/// <summary>A reading that is interrupted tells what it has, never looks complete, and the next goes on where it stopped.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Files = 40;
    private readonly TestRepository _repository = new();
    private readonly string _memory;

    public InterruptionTests()
    {
        for (var number = 0; number < Files; number++)
        {
            _repository.Write($"file{number}.txt", $"content {number}");
        }

        _repository.Commit("all");
        _memory = _repository.Beside("memory");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void what_was_read_is_told_and_the_rest_is_read_next_time(int degree)
    {
        var first = Read(degree, stopAfter: 10, out var given);
        var second = Read(degree, stopAfter: int.MaxValue, out var givenNext);

        var problem = Assert.Single(first.Problems);
        Assert.Equal((HistoryProblemKind.Interrupted, true), (problem.Kind, problem.IsGap));
        Assert.Contains($" {Files - given.Count} blobs ", problem.Message, StringComparison.Ordinal);
        Assert.False(first.IsComplete);
        Assert.InRange(given.Count, 10, Files - 1);
        Assert.True(second.IsComplete);
        Assert.Equal(Files, given.Concat(givenNext).Distinct().Count());
        Assert.Equal(Files, given.Count + givenNext.Count);
        Assert.Equal(Files, second.Counts.Blobs);
    }

    [Fact]
    public void graph_is_kept_after_a_whole_reading_only()
    {
        var graph = _repository.Beside("graph");
        Read(1, stopAfter: 3, out _).Remember(graph, _ => false);
        Assert.False(File.Exists(graph));

        var part = new HistoryReadOptions { Selection = new HistorySelection { Paths = ["file1.txt"] } };
        HistoryReader.Read(HistoryRepository.Open(_repository.Folder), _ => { }, part).Remember(graph, _ => false);
        Assert.False(File.Exists(graph));

        HistoryReader.Read(HistoryRepository.Open(_repository.Folder), _ => { }).Remember(graph, _ => false);
        Assert.True(File.Exists(graph));
    }

    public void Dispose() => _repository.Dispose();

    private History Read(int degree, int stopAfter, out List<ObjectId> given)
    {
        using var stop = new CancellationTokenSource();
        var scanned = ScannedObjects.Load(_memory, "key");
        var blobs = new List<ObjectId>();
        var history = HistoryReader.Read(
            HistoryRepository.Open(_repository.Folder),
            item =>
            {
                lock (blobs)
                {
                    scanned.Add(item);
                    if (item.Kind == HistoryObjectKind.Blob)
                    {
                        blobs.Add(item.Id);
                    }

                    if (blobs.Count >= stopAfter)
                    {
                        stop.Cancel();
                    }
                }
            },
            new HistoryReadOptions { Degree = degree, Scanned = scanned },
            stop.Token);
        scanned.Save(_memory, "key");
        given = blobs;
        return history;
    }
}
