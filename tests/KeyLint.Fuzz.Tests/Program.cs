using KeyLint.Fuzz.Tests.Running;
using KeyLint.Fuzz.Tests.Targets;

namespace KeyLint.Fuzz.Tests;

/// <summary>Fuzzes one target or all: <c>TARGET|all COUNT [SEED]</c>. The exit code is 1 when something was found.</summary>
internal static class Program
{
    private const string Inner = "--instrumented";

    public static int Main(string[] arguments)
    {
        if (arguments is [Inner, var name, var inputs, var seed])
        {
            // Before anything of KeyLint runs: instrumented code writes to it.
            var coverage = new Coverage();
            return Fuzz(TargetList.Find(name)!, coverage, int.Parse(inputs, Invariant), int.Parse(seed, Invariant));
        }

        if (arguments is not [var wanted, var count, ..] || !int.TryParse(count, Invariant, out _) || (wanted != "all" && TargetList.Find(wanted) is null))
        {
            Console.Error.WriteLine($"usage: TARGET|all COUNT [SEED]; targets: {string.Join(", ", TargetList.Names)}");
            return 2;
        }

        using var copy = InstrumentedCopy.Make();
        var targets = wanted == "all" ? TargetList.Names : [wanted];
        var failed = targets.Where(target => copy.Run(Inner, target, count, arguments.ElementAtOrDefault(2) ?? "1") != 0).ToList();
        return failed.Count == 0 ? 0 : 1;
    }

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static int Fuzz(FuzzTarget target, Coverage coverage, int count, int seed)
    {
        var loop = new FuzzLoop(target, seed, coverage, InstrumentedCopy.LastInput);
        loop.Run(count);
        Console.WriteLine($"{target.Name}: {count} inputs in {loop.Elapsed.TotalSeconds:0} s, {coverage.Known} branches, {loop.Kept} inputs kept, {loop.Faults.Count} faults");
        foreach (var (number, fault) in loop.Faults.Index())
        {
            var file = Path.Combine(Path.GetTempPath(), $"keylint-fuzz-{target.Name}-{number}");
            File.WriteAllBytes(file, fault.Input);
            Console.WriteLine($"  {fault.Problem}\n  input: {file}");
        }

        return loop.Faults.Count > 0 ? 1 : 0;
    }
}
