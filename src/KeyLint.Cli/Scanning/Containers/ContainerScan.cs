using System.Collections.Concurrent;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning.Containers;

/// <summary>Opens the containers among the files of one scan, and keeps what could not be read of them. Thread-safe.</summary>
internal sealed class ContainerScan(int maxBytes)
{
    private readonly ContainerLimits limits = new() { EntryBytes = maxBytes };
    private readonly ConcurrentBag<Problem> problems = [];
    private long unopened;

    /// <summary>What was not read, and how much is compressed in a way that is not opened.</summary>
    public IEnumerable<Problem> Problems => unopened == 0
        ? problems
        : problems.Append(new Problem("archive", "bzip2, xz, zstd, zlib, 7z, rar", $"what is compressed in these ways is not opened: {unopened}", false));

    /// <summary>Gives every file in a file that is a container, at any depth. One that is none costs next to nothing.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="path">Its path, to name it.</param>
    /// <param name="found">Takes the files inside.</param>
    /// <param name="blob">The object id of a blob of a history, to name it.</param>
    public OpenedContainer Open(ReadOnlySpan<byte> content, string path, InnerFileHandler found, string blob = "")
    {
        if (ContainerFormats.Of(content) == ContainerFormat.None)
        {
            return new OpenedContainer(true, []);
        }

        using var copy = RentedBytes.Copy(content);
        var reader = new ContainerReader(path, limits, found);
        reader.Read(copy.Content);
        Interlocked.Add(ref unopened, reader.Unopened);
        foreach (var problem in reader.Problems)
        {
            problems.Add(blob.Length == 0 ? problem : problem with { Message = $"{problem.Message} (blob {blob})" });
        }

        return new OpenedContainer(
            reader.Unopened == 0 && !reader.Problems.Any(),
            [.. reader.Covered.Select(part => (part.Offset - copy.Content.Offset, part.Count))]);
    }
}
