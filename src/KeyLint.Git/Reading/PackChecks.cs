using System.Globalization;

namespace KeyLint.Git.Reading;

/// <summary>
/// Holds each pack against its index by their checksums alone, so that a truncated pack is named as such. The objects in it
/// that cannot be read are named as well, when the walk meets them.
/// </summary>
internal static class PackChecks
{
    private const int HeaderLength = 12;

    public static void Run(HistoryRepository repository, ProblemLog problems)
    {
        var folder = Path.Combine(repository.ObjectsDirectory, "pack");
        foreach (var pack in Directory.Exists(folder) ? Directory.GetFiles(folder, "pack-*.pack") : [])
        {
            if (Problem(pack, Path.ChangeExtension(pack, ".idx")) is { } problem)
            {
                problems.Gap(HistoryProblemKind.DamagedPack, Path.GetFileName(pack), problem);
            }
        }

        foreach (var index in Directory.Exists(folder) ? Directory.GetFiles(folder, "pack-*.idx") : [])
        {
            if (!File.Exists(Path.ChangeExtension(index, ".pack")))
            {
                problems.Gap(HistoryProblemKind.DamagedPack, Path.GetFileName(index), "The index has no pack.");
            }
        }
    }

    private static string? Problem(string pack, string index)
    {
        if (!File.Exists(index))
        {
            return "The pack has no index, so its objects cannot be found. Run git index-pack on it.";
        }

        try
        {
            Span<byte> packSum = stackalloc byte[ObjectId.ByteLength];
            Span<byte> indexSum = stackalloc byte[ObjectId.ByteLength];
            indexSum.Fill(0xFF);
            var size = Tail(pack, ObjectId.ByteLength, packSum);
            _ = Tail(index, 2 * ObjectId.ByteLength, indexSum);
            return packSum.SequenceEqual(indexSum)
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"The pack of {size} bytes is truncated or does not belong to its index.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "The pack cannot be read: " + exception.Message;
        }
    }

    private static long Tail(string path, int fromEnd, Span<byte> sum)
    {
        using var file = File.OpenRead(path);
        if (file.Length < HeaderLength + fromEnd)
        {
            return file.Length;
        }

        file.Seek(-fromEnd, SeekOrigin.End);
        file.ReadExactly(sum);
        return file.Length;
    }
}
