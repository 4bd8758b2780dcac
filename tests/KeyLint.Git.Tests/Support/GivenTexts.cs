namespace KeyLint.Git.Tests.Support;

/// <summary>One piece of text that a reading gave.</summary>
internal sealed record GivenText(ObjectId Id, HistoryObjectKind Kind, string Path, byte[] Content);

/// <summary>All pieces of text that a reading gave, and the history.</summary>
internal sealed record GivenTexts(History History, IReadOnlyList<GivenText> Texts) : IDisposable
{
    public static GivenTexts Of(HistoryRepository repository, HistoryReadOptions? options = null)
    {
        var texts = new List<GivenText>();
        var history = HistoryReader.Read(
            repository,
            item =>
            {
                var text = new GivenText(item.Id, item.Kind, item.Path, item.Content.ToArray());
                lock (texts)
                {
                    texts.Add(text);
                }
            },
            options);
        return new GivenTexts(history, texts);
    }

    public static GivenTexts Of(string folder, HistoryReadOptions? options = null) => Of(HistoryRepository.Open(folder), options);

    public GivenText[] Holding(byte[] bytes) => [.. Texts.Where(text => text.Content.AsSpan().IndexOf(bytes) >= 0)];

    /// <summary>The exposure of what some bytes are in.</summary>
    public Exposure Trace(byte[] bytes)
        => History.Trace(new Dictionary<string, IReadOnlyCollection<ObjectId>> { ["key"] = [.. Holding(bytes).Select(text => text.Id).Distinct()] }).Single();

    public void Dispose() => History.Dispose();
}
