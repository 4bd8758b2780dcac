using System.Text;
using KeyLint.Engine.Configuration;
using KeyLint.Engine.Rules;
using KeyLint.Fuzz.Tests.Running;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary><c>keylint.json</c> is read or refused, with the place of each problem.</summary>
internal sealed class SettingsTarget() : FuzzTarget("settings")
{
    public override IReadOnlyList<byte[]> Words { get; } = Bytes("\"options\": {", "\"names\": [\"x\"]", "\"sinks\": [{", "\"rules\": [", "\"allow\": [", "\"fail-on\": \"high\"", "null", "[]", "{}");

    public override IEnumerable<byte[]> Seeds() => Bytes(
        """{ "options": { "fail-on": "high", "strict": true, "max-size": 5, "rules": ["a", "b"] }, "names": ["myKey"], "allow": [{ "path": "docs/**" }] }""",
        """{ "sinks": [{ "rule": "binance", "assembly": "A", "type": "T", "member": "M", "parameters": { "key": "key" } }], /* note */ }""");

    public override void Try(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        try
        {
            ConfigurationFile.Check(text, "keylint.json");
            _ = ConfigurationFile.Extend(text, "keylint.json", RuleSet.BuiltIn);
            _ = OptionsSection.Read(text, "keylint.json", new Dictionary<string, bool> { ["fail-on"] = false, ["strict"] = false, ["rules"] = true });
        }
        catch (RulesRefusedException refusal)
        {
            Holds(refusal.Problems.Length > 0, "a refusal without a problem");
        }
    }
}
