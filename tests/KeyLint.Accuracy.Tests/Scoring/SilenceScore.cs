using KeyLint.Accuracy.Tests.Negatives;
using KeyLint.Accuracy.Tests.Planting;
using KeyLint.Engine;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Accuracy.Tests.Scoring;

/// <summary>What was found where nothing is to be found.</summary>
internal sealed class SilenceScore
{
    /// <summary>What stands around the values: nothing, or exchanges and wallets that are named without meaning the value.</summary>
    private static readonly string[] Surroundings =
    [
        "{0}",
        "// Connects to binance, bybit, okx, kucoin, kraken, bitget, bitmex and bingx.\n{0}\n# api.binance.com\n",
        "# ethereum wallet, github, aws, coinbase, api.kucoin.com\n{0}",
    ];

    private readonly SecretScanner scanner;

    private SilenceScore(RuleSet rules) => scanner = new SecretScanner(rules);

    /// <summary>Values tried and false alarms, by kind, in the order of the kinds.</summary>
    public Dictionary<string, Tally> ByKind { get; } = new(StringComparer.Ordinal);

    /// <summary>False alarms: the kind, the rule that spoke, and the construct.</summary>
    public List<string> Alarms { get; } = [];

    public static SilenceScore Of(RuleSet rules, int seed)
    {
        var score = new SilenceScore(rules);
        foreach (var kind in NegativeKinds.All)
        {
            var noise = new Noise(seed);
            foreach (var (holder, value) in kind.Holders.SelectMany(holder => kind.Values(noise), (holder, value) => (holder, value)))
            {
                score.Try(kind.Name, new Identifier(holder.Split(' ')), value);
            }
        }

        foreach (var (kind, path, text) in NegativeDocuments.All(new Noise(seed)))
        {
            score.Try(kind, path, path, text);
        }

        return score;
    }

    private void Try(string kind, Identifier holder, string value)
    {
        foreach (var context in PlantContexts.All)
        {
            if (value.Contains('\n', StringComparison.Ordinal) && context.Escape == Escapes.None)
            {
                continue;
            }

            var text = context.Before + context.Line(holder, context.Escape(value)) + "\n" + context.After;
            foreach (var surrounding in Surroundings)
            {
                Try(kind, $"{context.Name}, {holder.Snake}", context.Path, surrounding.Replace("{0}", text, StringComparison.Ordinal));
            }
        }
    }

    private void Try(string kind, string where, string path, string text)
    {
        if (!ByKind.TryGetValue(kind, out var tally))
        {
            ByKind.Add(kind, tally = new Tally());
        }

        var findings = scanner.Scan(new SourceText(text, path), identify: false).Findings;
        tally.Add(!findings.IsEmpty);
        Alarms.AddRange(findings.Take(1).Select(finding =>
            $"{kind} in {where}: {finding.Rule.Id}/{finding.Part.Id} {finding.Confidence}, \"{text[finding.Start..finding.End]}\""));
    }
}
