using KeyLint.Accuracy.Tests.Planting;
using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Accuracy.Tests.Scoring;

/// <summary>What was found of what was planted: under the right rule, where it stands.</summary>
internal sealed class RecallScore
{
    public SortedDictionary<string, Tally> ByProvider { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Tally> ByTier { get; } = new(StringComparer.Ordinal);

    /// <summary>In the order in which constructs were first planted.</summary>
    public Dictionary<string, Tally> ByContext { get; } = new(StringComparer.Ordinal);

    /// <summary>What was missed, for people: rule, part, tier, construct and the generated value as it stood there.</summary>
    public SortedDictionary<string, int> Missed { get; } = new(StringComparer.Ordinal);

    public static RecallScore Of(RuleSet rules, int seed)
    {
        var score = new RecallScore();
        var scanner = new SecretScanner(rules);
        var planter = new Planter(seed);
        foreach (var rule in rules.Rules)
        {
            foreach (var (context, document) in planter.Plant(rule))
            {
                score.Add(context, document, scanner.Scan(new SourceText(document.Text, document.Path), identify: false).Findings);
            }
        }

        return score;
    }

    private void Add(string context, Document document, IReadOnlyList<Finding> findings)
    {
        foreach (var (secret, (start, end)) in document.Secrets.Zip(document.Places))
        {
            var covering = findings.Where(finding => finding.Start < end && start < finding.End).ToList();
            var isFound = covering.Exists(finding => finding.Rule.Id == secret.Rule.Id && finding.Confidence >= Least(secret.Part.Tier));
            var tier = secret.Part.Tier.ToString();
            foreach (var tally in new[] { Of(ByProvider, secret.Rule.Id), Of(ByTier, tier), Of(ByContext, context) })
            {
                tally.Add(isFound);
            }

            if (!isFound)
            {
                var missed = $"{tier} {secret.Rule.Id}/{secret.Part.Id} in {context}{(covering.Count > 0 ? $" (found as {covering[0].Rule.Id})" : "")}: {document.Text[start..end]}";
                Missed[missed] = Missed.GetValueOrDefault(missed) + 1;
            }
        }
    }

    /// <summary>What is shown unless asked otherwise; the last tier never reaches that.</summary>
    private static Confidence Least(Tier tier) => tier == Tier.D ? Confidence.Low : Confidence.Medium;

    private static Tally Of(IDictionary<string, Tally> tallies, string key)
    {
        if (!tallies.TryGetValue(key, out var tally))
        {
            tallies.Add(key, tally = new Tally());
        }

        return tally;
    }
}
