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

    /// <summary>The objects that hold a text.</summary>
    public ObjectId[] Holding(string text) => Holding(Encoding.UTF8.GetBytes(text));

    public ObjectId[] Holding(byte[] bytes)
        => [.. Objects.Where(item => item.Value.Content.AsSpan().IndexOf(bytes) >= 0).Select(item => item.Key).Order()];

    public bool Sees(string text) => Holding(text).Length > 0;

    /// <summary>The exposure of a text.</summary>
    public Exposure Trace(string text)
        => History.Trace(new Dictionary<string, IReadOnlyCollection<ObjectId>> { [text] = Holding(text) }).Single();
}
