using System.Collections.Concurrent;
using System.Text;
using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning.Allowing;
using KeyLint.Cli.Scanning.Changes;
using KeyLint.Cli.Scanning.Containers;
using KeyLint.Cli.Scanning.Walking;
using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning;

/// <summary>Scans files, folders and standard input. What cannot be read is named, and everything else is still scanned.</summary>
internal sealed class FileScan(SecretScanner scanner, FindingTally tally, int maxBytes, int threads, Progress progress)
{
    /// <summary>What is said of a path where nothing is.</summary>
    public const string Missing = "no such file or folder";

    private readonly List<ScanInfo> scans = [];
    private readonly ConcurrentBag<TextScan> free = [];
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);

    /// <summary>Whether what ignore files name is left out of folders.</summary>
    public bool HeedsIgnoreFiles { get; init; } = true;

    /// <summary>Whether directives that allow nothing are told.</summary>
    public bool TellsUnused { get; init; }

    /// <summary>One entry a path that was given.</summary>
    public IReadOnlyList<ScanInfo> Scans => scans;

    /// <summary>Scans a file, a folder, or standard input for <c>-</c>; a path where nothing is is a gap.</summary>
    public void Scan(string path, CancellationToken cancellation)
    {
        var place = new Occurrence(Sources.WorkTree, path, "", 0, 0, 0, 0, "", "", "", null);
        if (path == "-")
        {
            var content = FileReader.ReadAll("-", maxBytes, "; raise it with --max-size");
            Note(ScanKinds.StandardInput, path, counts => ScanFile(content, place with { Source = Sources.StandardInput, Path = "-" }, counts));
        }
        else if (File.Exists(path))
        {
            Note(ScanKinds.Files, path, counts => ReadNamed(path, counts));
        }
        else if (Directory.Exists(path))
        {
            Note(ScanKinds.WorkTree, path, counts => ScanFolder(path, place, counts, cancellation));
        }
        else
        {
            // What names nothing may be a secret in the wrong place.
            var shown = OpaqueWords.Mask(path);
            Note(ScanKinds.Files, shown, counts => counts.Problems.Add(new Problem("unreadable", shown, $"not read: {Missing}", true)));
        }
    }

    /// <summary>Scans files that are named one after the other, each once; one that is missing is a gap.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="cancellation">Ends it early.</param>
    public void ScanNamed(IEnumerable<string> paths, CancellationToken cancellation) => Note(ScanKinds.Files, "-", counts =>
    {
        var crew = new ScanCrew(threads, cancellation);
        crew.Run(() =>
        {
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var path in paths.Where(path => known.Add(path.Contains('\0', StringComparison.Ordinal) ? path : Path.GetFullPath(path))))
            {
                crew.Give(() => ScanListed(path, counts));
            }
        });
    });

    private void ScanListed(string path, Counts counts)
    {
        if (File.Exists(path))
        {
            ReadNamed(path, counts);
        }
        else
        {
            var reason = path.Contains('\0', StringComparison.Ordinal) ? "no name holds a NUL; --null reads names that NULs part"
                : Directory.Exists(path) ? "it is a folder; give it to keylint scan as PATH"
                : Missing;
            counts.Problems.Add(new Problem("unreadable", path, $"not read: {reason}", true));
        }
    }

    private void ScanFolder(string path, Occurrence place, Counts counts, CancellationToken cancellation)
    {
        var reader = new FileReader(maxBytes, counts.Problems.Add);
        var walk = new FolderWalk(new ScanCrew(threads, cancellation), HeedsIgnoreFiles, file =>
        {
            using var content = reader.Read(file.FullPath, file.Path);
            if (content is not null)
            {
                ScanFile(content.Content, place with { Path = file.Path }, counts);
            }
        });
        walk.Run(path);
        counts.Add(walk.Problems);
    }

    private void ReadNamed(string path, Counts counts)
    {
        var name = path.Replace('\\', '/');
        using var content = new FileReader(maxBytes, counts.Problems.Add).ReadNamed(path, name);
        if (content is not null)
        {
            ScanFile(content.Content, new Occurrence(Sources.WorkTree, "", name, 0, 0, 0, 0, "", "", "", null), counts);
        }
    }

    /// <summary>Does a scan and adds what it says of itself.</summary>
    private void Note(string kind, string target, Action<Counts> scan)
    {
        var counts = new Counts(new ContainerScan(maxBytes));
        scan(counts);
        scans.Add(new ScanInfo(kind, target, scanner.Rules.Rules.Length, scanner.Rules.Id, counts.Files, counts.Bytes, 0, 0, [.. counts.Problems, .. counts.Containers.Problems]));
    }

    private void ScanFile(ReadOnlySpan<byte> content, Occurrence place, Counts counts)
    {
        var scan = free.TryTake(out var idle) ? idle : new TextScan(scanner, TellsUnused);
        scan.Scan(content, place.Path, counts.Containers, (result, text) =>
        {
            tally.Add(result, text, place with { Path = text.Path });
            if (TellsUnused)
            {
                counts.Add(UnusedDirectives.All(text, result, scanner));
            }
        });
        if (place.Source == Sources.WorkTree)
        {
            Names(scan, place, counts);
        }

        free.Add(scan);
        counts.Add(content.Length, progress);
    }

    /// <summary>The names of a file and of its folders are texts of their own; that of a folder counts once.</summary>
    private void Names(TextScan scan, Occurrence place, Counts counts)
    {
        for (var (start, end) = (0, 0); start < place.Path.Length; start = end + 1)
        {
            end = place.Path.IndexOf('/', start) is >= 0 and var slash ? slash : place.Path.Length;
            if (end - start >= ChangeScan.ShortestName && (end == place.Path.Length || folders.TryAdd($"{place.Target}\0{place.Path[..end]}", true)))
            {
                var here = place with { Source = Sources.FileName, Path = place.Path[..end] };
                scan.Scan(Encoding.UTF8.GetBytes(place.Path[start..end]), "", counts.Containers, (result, text) => tally.Add(result, text, here));
            }
        }
    }

    /// <summary>What one scan counts. Thread-safe.</summary>
    private sealed class Counts(ContainerScan containers)
    {
        private long files;
        private long bytes;

        public long Files => files;

        public long Bytes => bytes;

        public ContainerScan Containers => containers;

        public ConcurrentBag<Problem> Problems { get; } = [];

        public void Add(IEnumerable<Problem> problems)
        {
            foreach (var problem in problems)
            {
                Problems.Add(problem);
            }
        }

        public void Add(int length, Progress progress)
        {
            Interlocked.Add(ref bytes, length);
            progress.Report(Interlocked.Increment(ref files), Volatile.Read(ref bytes));
        }
    }
}
