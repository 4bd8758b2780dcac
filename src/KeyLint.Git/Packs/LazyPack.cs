namespace KeyLint.Git.Packs;

/// <summary>A pack whose index is open, and which is opened itself only when something of it is read.</summary>
/// <param name="number">The number of the pack in its store.</param>
/// <param name="path">The pack.</param>
/// <param name="length">Its length in bytes.</param>
/// <param name="entries">What its index says.</param>
/// <param name="file">The pack's file if it is open already.</param>
/// <param name="idLength">The length of ids.</param>
internal sealed class LazyPack(int number, string path, long length, IPackEntries entries, MappedFile? file, int idLength) : IDisposable
{
    private readonly Lazy<Pack> _pack = new(() => new Pack(number, file ?? new MappedFile(path), entries, idLength));

    public int Number { get; } = number;

    public string Path { get; } = path;

    public long Length { get; } = length;

    public int Count => entries.Count;

    /// <exception cref="InvalidDataException">The pack cannot be opened any more.</exception>
    public Pack Opened
    {
        get
        {
            try
            {
                return _pack.Value;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new InvalidDataException(exception.Message, exception);
            }
        }
    }

    public ReadOnlySpan<byte> Id(int place) => entries.Id(place);

    public void Dispose()
    {
        if (_pack.IsValueCreated)
        {
            _pack.Value.Dispose();
        }
        else
        {
            file?.Dispose();
        }

        (entries as IDisposable)?.Dispose();
    }
}
