using System.Text;
using KeyLint.Engine.Rules;
using KeyLint.Fuzz.Tests.Running;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>Rule files are read or refused, with the place of each problem.</summary>
internal sealed class RuleTarget() : FuzzTarget("rules")
{
    public override int MostBytes => 1 << 16;

    public override IReadOnlyList<byte[]> Words { get; } = Bytes("{hex:32}", "{base62:8-64}", "{uuid}", "(x/){hex:8}", "\"form\": \"regex\"", "\"regex\": \"(a+)+[b-c]{2,9}\\\\d\"", "\"tier\": \"A\"", "\"check\": \"luhn\"", "[]", "{}", "null", "\"\"");

    public override IEnumerable<byte[]> Seeds() => RuleResources.RuleFiles().Where((_, number) => number % 20 == 0).Select(file => Bytes(file.Text)).Append(Bytes(OwnRules));

    /// <summary>A collection with rules of an expression, as people write them.</summary>
    private static string OwnRules =>
        """
        { "allow": [{ "regex": "^test-", "in": "value" }], "rules": [{ "id": "acme", "diagnostic": "KL1003",
          "provider": { "name": "Acme", "kind": "service", "homepage": "https://acme.example", "status": "active" },
          "parts": [{ "id": "token", "kind": "token", "label": "token", "tier": "A", "shape": { "form": "regex", "regex": "acme_([0-9a-f]{32})", "keywords": ["acme_"] }, "names": [], "accept": [], "reject": [] }],
          "context": { "words": ["acme"] }, "playbook": {}, "references": [] }] }
        """;

    public override void Try(byte[] input)
    {
        try
        {
            var rules = RuleReader.Read(Encoding.UTF8.GetString(input), "own.json");
            Holds(!rules.IsEmpty, "no rules and no problem");
        }
        catch (RulesRefusedException refusal)
        {
            Holds(refusal.Problems.Length > 0 && refusal.Problems.All(problem => problem.Line > 0), "a refusal without a place");
        }
    }
}
