using System.Globalization;
using System.Text;
using KeyLint.Accuracy.Tests.Scoring;
using KeyLint.Engine.Rules;

namespace KeyLint.Accuracy.Tests;

/// <summary>Writes <c>docs/accuracy.md</c>.</summary>
internal static class AccuracyPage
{
    public static string Write(RuleSet rules, RecallScore recall, SilenceScore silence, RandomnessScore randomness)
    {
        var page = new StringBuilder();
        page.Append(string.Create(CultureInfo.InvariantCulture, $"""
            # Accuracy

            Written by `dotnet run --project tests/KeyLint.Accuracy.Tests -c Release -- docs/accuracy.md`; a test holds that it is up to date.

            Every part of each of the {rules.Rules.Length} rules is generated with valid checksums and planted in every construct below, alone and beside the
            parts that it pairs with: {Sum(recall.ByContext):N0} values. A value counts as found when it is found where it stands and under the right
            provider. Then {Sum(silence.ByKind):N0} texts without any secret are scanned, most of them with exchanges named around the value.

            ## Recall by tier
            `A` proves itself, `B` needs one piece of evidence, `C` a provider and a name or a pair, `D` is informational, `Pair` a companion.

            | Tier | Planted | Found | Recall |
            |--|--:|--:|--:|

            """));
        Rows(page, recall.ByTier);
        page.Append("\n## False alarms by kind\n| Kind | Texts | False alarms |\n|--|--:|--:|\n");
        foreach (var (kind, tally) in silence.ByKind)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {kind} | {tally.All} | {tally.Found} |\n");
        }

        Randomness(page, randomness);
        page.Append("\n## Recall by construct\n| Construct | Planted | Found | Recall |\n|--|--:|--:|--:|\n");
        Rows(page, recall.ByContext);
        page.Append("\n## Recall by provider\n| Rule | Planted | Found | Recall |\n|--|--:|--:|--:|\n");
        Rows(page, recall.ByProvider);
        return page.ToString();
    }

    private static void Randomness(StringBuilder page, RandomnessScore score)
    {
        page.Append("\n## Random values and names\n")
            .Append("Where no rule knows a shape, a value is reported only if it looks drawn at random. Of values of 16 to 64 characters that were:\n\n")
            .Append("| Alphabet | Drawn | Taken for random | Recall |\n|--|--:|--:|--:|\n");
        Rows(page, score.Recall);
        page.Append("\nOf names, and beside it what Shannon entropy takes for random with thresholds (one a length) that keep as many of the random values:\n\n")
            .Append("| Written as | Names | Taken for random | By entropy alone |\n|--|--:|--:|--:|\n");
        foreach (var (kind, tally) in score.Names)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {kind} | {tally.All} | {tally.Share * 100:F1} % | {score.NamesByEntropy[kind].Share * 100:F1} % |\n");
        }
    }

    /// <summary>Where the page is kept: beside the solution, whatever folder the program was started in.</summary>
    public static string PathInRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KeyLint.sln")))
            {
                return Path.Combine(folder.FullName, "docs", "accuracy.md");
            }
        }

        throw new InvalidOperationException($"{AppContext.BaseDirectory} is in no clone of the repository");
    }

    private static int Sum(IEnumerable<KeyValuePair<string, Tally>> tallies) => tallies.Sum(entry => entry.Value.All);

    private static void Rows(StringBuilder page, IEnumerable<KeyValuePair<string, Tally>> tallies)
    {
        foreach (var (name, tally) in tallies)
        {
            // Rounded down: only what is complete reads 100.0 %.
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {tally.All} | {tally.Found} | {Math.Floor(tally.Share * 1000) / 10:F1} % |\n");
        }
    }
}
