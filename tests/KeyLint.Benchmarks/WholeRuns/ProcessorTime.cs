using System.Runtime.InteropServices;

namespace KeyLint.Benchmarks.WholeRuns;

/// <summary>The processor time of processes that have ended, which .NET does not tell. Needs Linux.</summary>
internal static partial class ProcessorTime
{
    private const int Children = -1;

    /// <summary>Seconds, user and system, of all processes that this one started and that have ended.</summary>
    public static double OfChildren()
    {
        // struct rusage: two times of seconds and microseconds, then fourteen numbers.
        Span<long> usage = stackalloc long[18];
        return GetUsage(Children, ref usage[0]) == 0
            ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6)
            : throw new InvalidOperationException("getrusage failed.");
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}
