using System.Text;

namespace KeyLint.Git.Tests.Support;

/// <summary>Everything that a reading gave.</summary>
internal sealed class ReadResult
{
    private ReadResult(History history, Dictionary<ObjectId, (HistoryObjectKind Kind, byte[] Content)> objects)
    {
        History = history;
        Objects = objects;
    }

    public History History { get; }

    public Dictionary<ObjectId, (HistoryObjectKind Kind, byte[] Content)> Objects { get; }

    public IEnumerable<HistoryProblem> Gaps => History.Problems.Where(problem => problem.IsGap);

    /// <summary>Reads a repository; fails if any object is given twice.</summary>
    public static ReadResult Of(string folder, HistoryReadOptions? options = null)
    {
        var objects = new Dictionary<ObjectId, (HistoryObjectKind, byte[])>();
        var history = HistoryReader.Read(
            HistoryRepository.Open(folder),
            item =>
            {
                lock (objects)
                {
                    objects.Add(item.Id, (item.Kind, item.Content.ToArray()));
                }
            },
            options);
        return new ReadResult(history, objects);
    }

    public static ReadResult Of(TestRepository repository) => Of(repository.Folder);

    /// <summary>Exactly these blobs are given, with each number of workers; returns the subjects of the gaps.</summary>
    public static string[] GapsBeside(TestRepository repository, params string[] contents)
    {
        string[] gaps = [];
        foreach (var degree in new[] { 1, 3 })
        {
            var reading = Of(repository.Folder, new HistoryReadOptions { Degree = degree });
            var blobs = reading.Objects.Values.Where(item => item.Kind == HistoryObjectKind.Blob).Select(item => Encoding.UTF8.GetString(item.Content));
            Assert.Equal(contents.Order(StringComparer.Ordinal), blobs.Order(StringComparer.Ordinal));
            string[] subjects = [.. reading.Gaps.Select(gap => gap.Subject).Order(StringComparer.Ordinal)];
            Assert.True(degree == 1 || gaps.SequenceEqual(subjects));
            gaps = subjects;
        }

        return gaps;
    }

    /// <summary>The objects that hold a text.</summary>
    public ObjectId[] Holding(string text) => Holding(Encoding.UTF8.GetBytes(text));

    public ObjectId[] Holding(byte[] bytes)
        => [.. Objects.Where(item => item.Value.Content.AsSpan().IndexOf(bytes) >= 0).Select(item => item.Key).Order()];

    public bool Sees(string text) => Holding(text).Length > 0;

    /// <summary>The exposure of a text.</summary>
    public Exposure Trace(string text)
        => History.Trace(new Dictionary<string, IReadOnlyCollection<ObjectId>> { [text] = Holding(text) }).Single();
}
