using System.Collections.Concurrent;
using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning.Containers;
using KeyLint.Engine;
using KeyLint.Engine.Screening;
using KeyLint.Engine.Text;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning;

/// <summary>Scans files, folders and standard input. What cannot be read is named, and everything else is still scanned.</summary>
internal sealed class FileScan(SecretScanner scanner, FindingTally tally, int maxBytes, int threads, Progress progress)
{
    private readonly List<ScanInfo> scans = [];
    private readonly ConcurrentBag<TextScreen> screens = [];

    /// <summary>One entry a path that was given.</summary>
    public IReadOnlyList<ScanInfo> Scans => scans;

    public void Scan(string path, CancellationToken cancellation)
    {
        var problems = new ConcurrentBag<Problem>();
        var containers = new ContainerScan(maxBytes);
        var (objects, bytes) = (0L, 0L);
        var place = new Occurrence("worktree", path, "", 0, 0, 0, 0, "", "", "", null);
        if (path == "-")
        {
            (objects, bytes) = (1, ScanStandardInput(place with { Source = "stdin", Target = "-" }, containers));
        }
        else if (File.Exists(path))
        {
            Read(new FoundFile(path, path.Replace('\\', '/'), new FileInfo(path).Length), place with { Target = "" });
        }
        else if (Directory.Exists(path))
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
            Parallel.ForEach(FolderWalk.Files(path, problems.Add), options, file => Read(file, place));
        }
        else
        {
            throw new UsageException($"{path}: no such file or folder");
        }

        var kind = path == "-" ? "stdin" : File.Exists(path) ? "files" : "worktree";
        scans.Add(new ScanInfo(kind, path, scanner.Rules.Rules.Length, scanner.Rules.Id, objects, bytes, 0, 0, [.. problems, .. containers.Problems]));

        void Read(FoundFile file, Occurrence at)
        {
            if (file.Length > maxBytes)
            {
                problems.Add(new Problem("too-large", file.Path, $"not read: {Size(file.Length)} is over the limit of {Size(maxBytes)}; raise it with --max-size", true));
                return;
            }

            try
            {
                // What has no length may be a device, which has no end.
                if ((file.Length > 0 ? File.ReadAllBytes(file.FullPath) : ReadWithin(File.OpenRead(file.FullPath), maxBytes)) is not { } content)
                {
                    problems.Add(new Problem("too-large", file.Path, $"not read: it has no end within the limit of {Size(maxBytes)}", true));
                    return;
                }

                ScanFile(content, at with { Path = file.Path }, file.Path, containers);
                Interlocked.Add(ref bytes, content.Length);
                progress.Report(Interlocked.Increment(ref objects), Volatile.Read(ref bytes));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                problems.Add(new Problem("unreadable", file.Path, $"not read: {Reason(fault)}", true));
            }
        }
    }

    /// <summary>Reads a file, or standard input for <c>-</c>.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static byte[] ReadAll(string path, int maxBytes)
    {
        try
        {
            return ReadWithin(path == "-" ? Console.OpenStandardInput() : File.OpenRead(path), maxBytes)
                ?? throw new UsageException($"{path}: it is over the limit of {Size(maxBytes)}; raise it with --max-size");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: cannot be read: {Reason(fault)}");
        }
    }

    /// <summary>All of a stream, which is closed; null when it goes on beyond a limit.</summary>
    private static byte[]? ReadWithin(Stream stream, int maxBytes)
    {
        using (stream)
        {
            using var content = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                content.Write(buffer, 0, read);
                if (content.Length > maxBytes)
                {
                    return null;
                }
            }

            return content.ToArray();
        }
    }

    private long ScanStandardInput(Occurrence place, ContainerScan containers)
    {
        var content = ReadAll("-", maxBytes);
        ScanFile(content, place, "-", containers);
        return content.Length;
    }

    private void ScanFile(ReadOnlySpan<byte> content, Occurrence place, string name, ContainerScan containers)
    {
        var opened = containers.Open(content, name, (inner, bytes) => ScanText(bytes, bytes, place with { Path = name + inner }));
        ScanText(content, opened.Own(content), place);
    }

    /// <summary>Scans a text, if what it says of its own may hold something.</summary>
    private void ScanText(ReadOnlySpan<byte> content, ReadOnlySpan<byte> own, Occurrence place)
    {
        if (TextDecoder.IsNarrow(own, out var narrow) && !MayHold(narrow, place.Path))
        {
            return;
        }

        using var text = TextDecoder.Decode(content);
        var source = new SourceText(text.Content, place.Path);
        tally.Add(scanner.Scan(source), source, place);
    }

    private bool MayHold(ReadOnlySpan<byte> content, string path)
    {
        var screen = screens.TryTake(out var free) ? free : new TextScreen(scanner.Rules);
        var mayHold = screen.MayHold(content, path);
        screens.Add(screen);
        return mayHold;
    }

    private static string Size(long bytes) => $"{bytes / 1024 / 1024} MB";

    private static string Reason(Exception fault) => fault is UnauthorizedAccessException ? "access is denied" : fault.Message;
}
