using System.Text;
using KeyLint.Git.Packs;
using KeyLint.Git.Reading;
using KeyLint.Git.Storage;

namespace KeyLint.Git.Objects;

/// <summary>
/// Reads loose objects from their files. Not through libgit2, which loops for ever in a truncated file; and content is held against
/// the id, so that damage is named whatever it is. Lists the files once and opens them only to read, one for each object, so any
/// number of threads may read. Beyond libgit2's failing this also spares a file access for each object that is packed.
/// </summary>
internal sealed class LooseObjects
{
    private const long MaxStep = 64 << 20;
    private readonly List<(ObjectId Id, string Path)> _files = [];
    private readonly int _idLength;

    public LooseObjects(string objectsDirectory, int idLength, ProblemLog problems)
    {
        _idLength = idLength;
        foreach (var folder in GitFolder.Listed(objectsDirectory, problems, Directory.GetDirectories))
        {
            var start = Path.GetFileName(folder);
            foreach (var file in start.Length == 2 ? GitFolder.Listed(folder, problems, Directory.GetFiles) : [])
            {
                var name = start + Path.GetFileName(file);
                if (name.Length == 2 * idLength && ObjectId.TryParse(Encoding.UTF8.GetBytes(name), out var id))
                {
                    _files.Add((id, file));
                }
            }
        }

        _files.Sort((left, right) => left.Id.CompareTo(right.Id));
    }

    public int Count => _files.Count;

    public ObjectId Id(int place) => _files[place].Id;

    public string PathOf(int place) => _files[place].Path;

    /// <summary>The kind of an object; unknown if its file is damaged.</summary>
    public ObjectKind Kind(int place)
    {
        try
        {
            using var file = LooseFile.Open(_files[place].Path);
            return file.Kind;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return ObjectKind.Unknown;
        }
    }

    /// <summary>Reads an object.</summary>
    /// <param name="place">Its place.</param>
    /// <param name="limit">The size above which it is not read.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="size">Its size.</param>
    /// <returns>The content; none if it is over the limit.</returns>
    /// <exception cref="InvalidDataException">The file is damaged or cannot be read.</exception>
    public EntryBuffer Read(int place, long limit, out ObjectKind kind, out long size)
        => Read(_files[place].Path, _files[place].Id, _idLength, limit, out kind, out size);

    /// <summary>Reads an object from its file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="id">The object.</param>
    /// <param name="idLength">The length of ids in bytes.</param>
    /// <param name="limit">The size above which it is not read.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="size">Its size.</param>
    /// <returns>The content; none if it is over the limit.</returns>
    /// <exception cref="InvalidDataException">The file is damaged or cannot be read.</exception>
    public static EntryBuffer Read(string path, ObjectId id, int idLength, long limit, out ObjectKind kind, out long size)
    {
        EntryBuffer buffer = default;
        try
        {
            using var file = LooseFile.Open(path);
            (kind, size) = (file.Kind, file.Size);
            if (size > limit)
            {
                return default;
            }

            buffer = Content(file);
            if (ObjectHash.Of(kind, buffer.Span, idLength) != id)
            {
                throw new InvalidDataException("the content is not what its id says");
            }

            return buffer;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            buffer.Return();
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    // A header can say any size; memory follows only what is there.
    private static EntryBuffer Content(LooseFile file)
    {
        if (file.Size <= MaxStep)
        {
            var buffer = EntryBuffer.Rent(file.Size);
            file.ReadContent(buffer.Room());
            return buffer;
        }

        var content = EntryBuffer.Rent(MaxStep);
        for (long done = 0; ;)
        {
            file.ReadContent(content.Array.AsSpan((int)done, content.Length - (int)done));
            done = content.Length;
            if (done == file.Size)
            {
                return content;
            }

            var next = EntryBuffer.Rent(Math.Min(file.Size, done * 2));
            content.Span.CopyTo(next.Room());
            content.Return();
            content = next;
        }
    }

    private static bool IsDamage(Exception exception)
        => exception is IOException or InvalidDataException or UnauthorizedAccessException;
}
