using System.Diagnostics;

namespace KeyLint.Fuzz.Tests.Running;

/// <summary>What went wrong with one input.</summary>
internal sealed record Fault(string Problem, byte[] Input);

/// <summary>Gives a target one input after the other, each a change of one that took a new branch. The same seed gives the same inputs.</summary>
/// <param name="target">What is tested.</param>
/// <param name="seed">Of the changes.</param>
/// <param name="coverage">Tells what is new; null when nothing is instrumented.</param>
/// <param name="lastInput">Where each input is kept before it is tried, for one that ends the process; null for nowhere.</param>
internal sealed class FuzzLoop(FuzzTarget target, int seed, Coverage? coverage = null, string? lastInput = null)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    private readonly List<byte[]> corpus = [];
    private readonly Dictionary<string, Fault> faults = [];

    public IReadOnlyCollection<Fault> Faults => faults.Values;

    public int Kept => corpus.Count;

    public TimeSpan Elapsed { get; private set; }

    public void Run(int count)
    {
        var watch = Stopwatch.StartNew();
        var seeds = target.Seeds().ToList();
        var mutator = new Mutator(seed, target.Words, target.MostBytes);
        corpus.AddRange(seeds);
        for (var number = 0; number < count; number++)
        {
            var input = number < seeds.Count ? seeds[number] : mutator.Change(corpus);
            if (Try(input) && number >= seeds.Count)
            {
                corpus.Add(input);
            }
        }

        Elapsed = watch.Elapsed;
    }

    private bool Try(byte[] input)
    {
        if (lastInput is not null)
        {
            File.WriteAllBytes(lastInput, input);
        }

        coverage?.Clear();
        var watch = Stopwatch.StartNew();
        try
        {
            target.Try(input);
        }
#pragma warning disable CA1031 // Whatever it throws is what is looked for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Note(PlaceOf(fault), fault.ToString(), input);
        }

        if (watch.Elapsed > Slow)
        {
            Note("slow", $"took {watch.Elapsed.TotalSeconds:0.0} s", input);
        }

        return coverage?.IsNew() ?? false;
    }

    private void Note(string place, string problem, byte[] input) => faults.TryAdd(place, new Fault(problem, input));

    /// <summary>Two faults at one place are one.</summary>
    private static string PlaceOf(Exception fault) =>
        fault.GetType().Name + (fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("KeyLint", StringComparison.Ordinal)) ?? fault.Message);
}
