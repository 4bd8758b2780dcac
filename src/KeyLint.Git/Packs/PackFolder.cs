using System.Globalization;
using KeyLint.Git.Reading;
using KeyLint.Git.Storage;

namespace KeyLint.Git.Packs;

/// <summary>
/// Opens the packs of an objects folder. What is damaged is named, and as much of it is opened as can be: a pack without a sound index
/// is indexed anew, in memory.
/// </summary>
internal static class PackFolder
{
    /// <param name="objectsDirectory">The folder.</param>
    /// <param name="idLength">The length of ids.</param>
    /// <param name="isKnown">Whether a pack of a path and length was found sound before: then only its index is opened now.</param>
    /// <param name="packs">Receives the packs.</param>
    /// <param name="problems">Receives what is damaged.</param>
    public static void Open(string objectsDirectory, int idLength, Func<string, long, bool> isKnown, List<LazyPack> packs, ProblemLog problems)
    {
        var folder = Path.Combine(objectsDirectory, "pack");
        var files = GitFolder.Listed(folder, problems, Directory.GetFiles).ToLookup(Path.GetExtension, StringComparer.Ordinal);
        foreach (var path in files[".pack"])
        {
            try
            {
                var length = new FileInfo(path).Length;
                packs.Add(isKnown(path, length) && Index(path, idLength) is { } index
                    ? new LazyPack(packs.Count, path, length, index, null, idLength)
                    : OpenPack(packs.Count, path, length, idLength, problems));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                problems.Gap(HistoryProblemKind.DamagedPack, Path.GetFileName(path), $"The pack cannot be read: {exception.Message}");
            }
        }

        foreach (var index in files[".idx"].Where(index => !File.Exists(Path.ChangeExtension(index, ".pack"))))
        {
            problems.Gap(HistoryProblemKind.DamagedPack, Path.GetFileName(index), "The index has no pack.");
        }
    }

    private static LazyPack OpenPack(int number, string path, long length, int idLength, ProblemLog problems)
    {
        var file = new MappedFile(path);
        try
        {
            if (Index(path, idLength) is { } index)
            {
                if (file.Slice(file.Length - idLength, idLength).SequenceEqual(index.PackChecksum))
                {
                    return new LazyPack(number, path, length, index, file, idLength);
                }

                index.Dispose();
            }

            var anew = PackIndexer.Index(file, idLength);
            Tell(path, file.Length, anew, problems);
            return new LazyPack(number, path, length, anew, file, idLength);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static PackIndex? Index(string pack, int idLength)
    {
        try
        {
            var path = Path.ChangeExtension(pack, ".idx");
            return File.Exists(path) ? new PackIndex(path, idLength) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    private static void Tell(string path, long length, IndexedPack anew, ProblemLog problems)
    {
        var fault = File.Exists(Path.ChangeExtension(path, ".idx"))
            ? string.Create(CultureInfo.InvariantCulture, $"The pack of {length} bytes is truncated, or its index is damaged or belongs to another pack.")
            : "The pack has no index. Run git index-pack on it.";
        var subject = Path.GetFileName(path);
        if (anew.Count == anew.Announced)
        {
            problems.Note(HistoryProblemKind.DamagedPack, subject, fault + " All its objects were found by reading the pack itself.");
        }
        else
        {
            problems.Gap(
                HistoryProblemKind.DamagedPack,
                subject,
                string.Create(CultureInfo.InvariantCulture, $"{fault} {anew.Count} of {anew.Announced} objects were found by reading the pack itself."));
        }
    }
}
