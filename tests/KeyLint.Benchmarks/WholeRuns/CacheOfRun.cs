using System.Diagnostics;

namespace KeyLint.Benchmarks.WholeRuns;

/// <summary>A cache folder for runs of their own.</summary>
internal sealed class CacheOfRun : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keylint-cache-").FullName;

    /// <summary>Makes a command use the cache, and fills that by one run which does not count.</summary>
    public ProcessStartInfo Use(ProcessStartInfo start)
    {
        start.Environment["XDG_CACHE_HOME"] = folder;
        MeasuredProcess.Median(1, start);
        return start;
    }

    /// <summary>Takes away what an unchanged repository would be answered with.</summary>
    public void ForgetReports()
    {
        foreach (var report in Directory.GetFiles(folder, "report-*", SearchOption.AllDirectories))
        {
            File.Delete(report);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
