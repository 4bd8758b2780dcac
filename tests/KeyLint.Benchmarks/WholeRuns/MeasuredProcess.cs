using System.Diagnostics;
using System.Globalization;

namespace KeyLint.Benchmarks.WholeRuns;

/// <summary>What one run of a process cost.</summary>
/// <param name="Cpu">Seconds of processor time, user and system.</param>
/// <param name="Wall">Seconds that passed.</param>
/// <param name="OwnMemory">Most memory of its own at once, in megabytes: what is mapped from files does not count.</param>
/// <param name="Memory">Most memory at once, in megabytes, with what is mapped from files.</param>
internal sealed record Cost(double Cpu, double Wall, double OwnMemory, double Memory);

/// <summary>Runs a process to its end with its output thrown away, and measures it. Needs Linux, for the memory.</summary>
internal static class MeasuredProcess
{
    private const int Interval = 5;

    /// <summary>The cost of the run whose processor time is the median of several.</summary>
    public static Cost Median(int runs, ProcessStartInfo start, Action? before = null)
        => Costs(runs, start, before).OrderBy(cost => cost.Cpu).ElementAt(runs / 2);

    /// <summary>The median of each figure of several runs, for runs so short that one figure says nothing about another.</summary>
    public static Cost Medians(int runs, ProcessStartInfo start)
    {
        var costs = Costs(runs, start, before: null);
        return new Cost(Of(cost => cost.Cpu), Of(cost => cost.Wall), Of(cost => cost.OwnMemory), Of(cost => cost.Memory));

        double Of(Func<Cost, double> figure) => costs.Select(figure).Order().ElementAt(runs / 2);
    }

    private static List<Cost> Costs(int runs, ProcessStartInfo start, Action? before)
    {
        var costs = new List<Cost>();
        for (var run = 0; run < runs; run++)
        {
            before?.Invoke();
            costs.Add(Run(start));
        }

        return costs;
    }

    /// <summary>The exit code of one run that is not measured.</summary>
    public static int Exit(ProcessStartInfo start)
    {
        using var process = Process.Start(Silent(start))!;
        process.WaitForExit();
        return process.ExitCode;
    }

    // The output goes to nowhere by the shell's hand, since a pipe would cost whoever writes much.
    private static ProcessStartInfo Silent(ProcessStartInfo start)
    {
        var silent = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", start.FileName, .. start.ArgumentList]) { WorkingDirectory = start.WorkingDirectory };
        foreach (var (name, value) in start.Environment)
        {
            silent.Environment[name] = value;
        }

        return silent;
    }

    private static Cost Run(ProcessStartInfo start)
    {
        var silent = Silent(start);
        var before = ProcessorTime.OfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(silent)!;
        var (own, all) = (0L, 0L);
        while (!process.WaitForExit(Interval))
        {
            var (ownNow, allNow) = Memory(process.Id);
            own = Math.Max(own, ownNow);
            all = Math.Max(all, allNow);
        }

        return new Cost(ProcessorTime.OfChildren() - before, clock.Elapsed.TotalSeconds, own / 1024.0, all / 1024.0);
    }

    private static (long Own, long All) Memory(int process)
    {
        var (own, all) = (0L, 0L);
        try
        {
            foreach (var line in File.ReadLines($"/proc/{process}/status"))
            {
                own = line.StartsWith("RssAnon:", StringComparison.Ordinal) ? Kilobytes(line) : own;
                all = line.StartsWith("VmHWM:", StringComparison.Ordinal) ? Kilobytes(line) : all;
            }
        }
        catch (IOException)
        {
            // The process has ended meanwhile.
        }

        return (own, all);
    }

    private static long Kilobytes(string line) => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture);
}
