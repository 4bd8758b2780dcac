using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence.Filtering;

/// <summary>
/// Weighs secrets of tests. Tests make up wallets, key pairs and passwords by themselves, and libraries publish tables of them; a key that
/// an exchange or a service gave out is a leak wherever it stands.
/// </summary>
internal static class TestMaterial
{
    /// <summary>So many different secrets under one rule in one test are a table of vectors.</summary>
    private const int Table = 8;

    /// <summary>Judges what was kept again.</summary>
    /// <param name="path">Path of the text.</param>
    /// <param name="judged">All verdicts on the text; changed in place.</param>
    public static void Weigh(string path, List<Judged> judged)
    {
        if (!judged.Exists(entry => IsMadeUp(entry) || IsHalf(entry)))
        {
            return;
        }

        if (TestPaths.IsVectors(path))
        {
            Replace(judged, IsMadeUp, Drop);
        }
        else if (TestPaths.IsTest(path))
        {
            var tables = judged.Where(IsMadeUp)
                .GroupBy(entry => entry.Candidate.Rule.Id, entry => entry.Candidate.Value, StringComparer.Ordinal)
                .Where(group => group.Distinct(StringComparer.Ordinal).Skip(Table - 1).Any())
                .Select(group => group.Key)
                .ToList();
            Replace(judged, entry => IsMadeUp(entry) && tables.Contains(entry.Candidate.Rule.Id), Drop);
            Replace(judged, entry => IsMadeUp(entry) || IsHalf(entry), Lower);
        }
        else
        {
            Replace(judged, entry => IsMadeUp(entry) && entry.Clues.PublicWord is "example" or "fake" or "dummy" or "mock", Lower);
        }
    }

    /// <summary>Whether it was kept and is of a kind that nobody gives out.</summary>
    private static bool IsMadeUp(Judged judged) => judged.Verdict.IsKept && judged.Candidate.Rule.Diagnostic switch
    {
        "KL1002" or "KL1004" or "KL1005" => true,
        "KL1003" => judged.Part.Shape.Form == ShapeForm.Pem || judged.Part.Shape.Check == "jwt",
        _ => false,
    };

    /// <summary>Whether it is a key without its secret: answers of an exchange are full of them, and tests are full of such answers.</summary>
    private static bool IsHalf(Judged judged) => judged.Verdict is { IsKept: true, Confidence: > Confidence.Low }
        && !judged.Clues.NamesProvider
        && judged.Part is { Kind: PartKind.Key, Tier: not Tier.A }
        && judged.Candidate.Rule.Pairing.Parts.Length > 1
        && !judged.Clues.IsPaired
        && !judged.Clues.IsSink;

    private static Judged Drop(Judged judged) => judged with { Verdict = Verdict.Drop("test-vector") };

    private static Judged Lower(Judged judged) => judged with
    {
        Verdict = Verdict.Keep(Confidence.Low),
        Clues = judged.Clues with { IsTest = true },
    };

    private static void Replace(List<Judged> judged, Predicate<Judged> test, Func<Judged, Judged> change)
    {
        for (var i = 0; i < judged.Count; i++)
        {
            judged[i] = test(judged[i]) ? change(judged[i]) : judged[i];
        }
    }
}
