using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence.Filtering;

/// <summary>
/// Drops what is one of many. Values of a common shape stand near each other by chance in data about anything; where a file holds many of them that have
/// no name, and at most the file as a whole is about the provider, they are its data: addresses, hashes, lines of something encoded.
/// </summary>
internal static class Crowds
{
    /// <summary>Nobody keeps so many credentials in one file without a word for each.</summary>
    private const int Many = 16;

    /// <summary>Judges what was kept again.</summary>
    /// <param name="judged">All verdicts on the text; changed in place.</param>
    public static void Drop(List<Judged> judged)
    {
        var crowds = judged.Where(IsNameless)
            .GroupBy(entry => entry.Candidate.Rule.Id, entry => entry.Candidate.Value, StringComparer.Ordinal)
            .Where(group => group.Distinct(StringComparer.Ordinal).Skip(Many).Any())
            .Select(group => group.Key)
            .ToList();
        for (var i = 0; i < judged.Count && crowds.Count > 0; i++)
        {
            if (IsNameless(judged[i]) && crowds.Contains(judged[i].Candidate.Rule.Id))
            {
                judged[i] = judged[i] with { Verdict = Verdict.Drop("one-of-many") };
            }
        }
    }

    /// <summary>Whether it was kept for its partner alone, and the file.</summary>
    private static bool IsNameless(Judged judged) => judged.Verdict.IsKept
        && judged.Part.Tier is not (Tier.A or Tier.Pair)
        && judged.Clues is { NamesPart: false, NamesProvider: false, IsSink: false, IsPaired: true, Nearness: <= Nearness.File };
}
