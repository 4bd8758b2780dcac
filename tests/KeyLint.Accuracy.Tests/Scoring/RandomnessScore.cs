using KeyLint.Accuracy.Tests.Naming;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;

namespace KeyLint.Accuracy.Tests.Scoring;

/// <summary>
/// How well values drawn at random are told from names, beside what entropy alone would do at the same recall: for each length, the
/// threshold at which it keeps as many of the random values.
/// </summary>
internal sealed class RandomnessScore
{
    private const int Values = 4000;
    private const int Least = 16;
    private const int Most = 64;

    private static readonly string[] Templates = ["base62", "base64url", "lower36", "base58"];

    /// <summary>By alphabet: random values that are taken for random.</summary>
    public Dictionary<string, Tally> Recall { get; } = new(StringComparer.Ordinal);

    /// <summary>By kind of name: names that are taken for random.</summary>
    public Dictionary<string, Tally> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>By kind of name: names that entropy alone takes for random.</summary>
    public Dictionary<string, Tally> NamesByEntropy { get; } = new(StringComparer.Ordinal);

    public static RandomnessScore Of(int seed)
    {
        var score = new RandomnessScore();
        var samples = new SampleGenerator(seed);
        var entropies = new Dictionary<int, List<double>>();
        foreach (var alphabet in Templates)
        {
            for (var i = 0; i < Values; i++)
            {
                var length = Least + (i % (Most - Least + 1));
                var value = samples.Expand($"{{{alphabet}:{length}}}");
                Of(score.Recall, alphabet).Add(Randomness.IsRandom(value));
                entropies.TryAdd(length, []);
                entropies[length].Add(Randomness.Entropy(value));
            }
        }

        var share = score.Recall.Values.Sum(tally => tally.Found) / (double)score.Recall.Values.Sum(tally => tally.All);
        var thresholds = entropies.ToDictionary(entry => entry.Key, entry => entry.Value.Order().ElementAt((int)(entry.Value.Count * (1 - share))));
        score.AddNames(new Random(seed), thresholds);
        return score;
    }

    private void AddNames(Random random, Dictionary<int, double> thresholds)
    {
        foreach (var (kind, make) in GivenNames.Kinds)
        {
            for (var i = 0; i < Values; i++)
            {
                var name = make(random);
                if (name.Length is >= Least and <= Most)
                {
                    Of(Names, kind).Add(Randomness.IsRandom(name));
                    Of(NamesByEntropy, kind).Add(Randomness.Entropy(name) >= thresholds[name.Length]);
                }
            }
        }
    }

    private static Tally Of(Dictionary<string, Tally> tallies, string key)
    {
        if (!tallies.TryGetValue(key, out var tally))
        {
            tallies.Add(key, tally = new Tally());
        }

        return tally;
    }
}
