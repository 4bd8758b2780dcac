using System.Security.Cryptography;
using System.Text;
using KeyLint.Engine;
using KeyLint.Git;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;
using KeyLint.Reports.Writers;

namespace KeyLint.Cli.Caching;

/// <summary>
/// What is remembered of scans of one repository: which objects held nothing, and the report on a state of the repository. Neither holds
/// a secret. A cache that cannot be read or written is as good as none.
/// </summary>
internal sealed class HistoryCache
{
    private const int MaxReports = 4;

    // What is wrong in these ways may be mended without a trace in the repository.
    private static readonly string[] Unstable = ["corrupt-object", "damaged-pack", "damaged-file", "unreadable", "interrupted"];

    private readonly string folder;
    private readonly string scanKey;
    private readonly string reportKey;

    private HistoryCache(string folder, string scanKey, string reportKey) => (this.folder, this.scanKey, this.reportKey) = (folder, scanKey, reportKey);

    /// <summary>The cache of a repository, or null if there is no place for one.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="scanner">Its rules are part of what is remembered.</param>
    /// <param name="asked">Everything else that a report depends on: target and options.</param>
    /// <param name="maxBytes">The size limit.</param>
    public static HistoryCache? Open(HistoryRepository repository, SecretScanner scanner, string asked, int maxBytes)
    {
        // The module's id changes with its code: a newer engine asks anew.
        var key = $"{ToolVersion.Info.Version}\n{typeof(SecretScanner).Module.ModuleVersionId}\n{typeof(HistoryCache).Module.ModuleVersionId}\n{scanner.Rules.Id}\n{maxBytes}";
        return CacheFolder.Of(repository.CommonDirectory) is { } folder ? new HistoryCache(folder, key, key + "\n" + asked) : null;
    }

    private string ScannedFile => Path.Combine(folder, "scanned");

    /// <summary>What was scanned before.</summary>
    public ScannedObjects Scanned() => ScannedObjects.Load(ScannedFile, scanKey);

    /// <summary>Where the graph of a repository is kept, or null where it has no place.</summary>
    /// <param name="repository">The repository, or a submodule of it.</param>
    public static string? GraphFile(HistoryRepository repository) =>
        CacheFolder.Of(repository.CommonDirectory) is { } folder ? Path.Combine(folder, "graph") : null;

    /// <summary>Keeps the graph of a history, unless the name of a file in it is a secret.</summary>
    /// <param name="history">The history.</param>
    /// <param name="scrubber">Knows the secrets that were found.</param>
    public static void Keep(History history, Scrubber scrubber)
    {
        if (GraphFile(history.Repository) is { } file)
        {
            Try(() => history.Remember(file, name => scrubber.Scrub(name) != name));
        }
    }

    /// <summary>Keeps what was scanned.</summary>
    public void Keep(ScannedObjects scanned)
    {
        if (scanned.HasGrown)
        {
            Try(() => scanned.Save(ScannedFile, scanKey));
        }
    }

    /// <summary>The report on a state, if it was made before.</summary>
    public Report? Report(string state)
    {
        try
        {
            var file = ReportFile(state);
            ReadOnlySpan<byte> content = File.ReadAllBytes(file);
            if (content.Length < SHA256.HashSizeInBytes || !content.StartsWith(SHA256.HashData(content[SHA256.HashSizeInBytes..])))
            {
                return null;
            }

            // The reports that are not asked for any more are the first to go.
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
            return JsonReportReader.Read(file, content[SHA256.HashSizeInBytes..]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ReportFormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps the report on a state, if it will be the same next time.</summary>
    public void Keep(string state, Report report)
    {
        if (report.Scans.Any(scan => scan.Problems.Any(problem => problem.IsGap && Unstable.Contains(problem.Kind))))
        {
            return;
        }

        Try(() =>
        {
            _ = ReportFormats.TryGet("json", out var writer);
            using var text = new StringWriter();
            writer!.Write(report, text);
            var json = Encoding.UTF8.GetBytes(text.ToString());
            CacheFile.Write(ReportFile(state), [.. SHA256.HashData(json), .. json]);
            foreach (var old in new DirectoryInfo(folder).GetFiles("report-*").OrderByDescending(file => file.LastWriteTimeUtc).Skip(MaxReports))
            {
                old.Delete();
            }
        });
    }

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A full disk or a folder of another user makes the next run slower, and nothing worse.
        }
    }

    private string ReportFile(string state) => Path.Combine(folder, "report-" + CacheFolder.Digest(reportKey + "\n" + state)[..32]);
}
