using KeyLint.Cli.Scanning;
using KeyLint.Engine;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Screening;
using KeyLint.Engine.Text;
using KeyLint.Fuzz.Tests.Running;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>The engine on a text of one format: what it finds lies in the text, the screen passes over none of it, and a second scan says the same.</summary>
internal sealed class TextTarget(string name, string path, IEnumerable<string> seeds) : FuzzTarget(name)
{
    private readonly SecretScanner scanner = new(RuleSet.BuiltIn);
    private readonly TextScreen screen = new(RuleSet.BuiltIn);

    public override int MostBytes => 4096;

    public override IReadOnlyList<byte[]> Words { get; } = Bytes(
        "api_key", "secret=", "password: ", "\"\"\"", "\\u0041", "\\x41", "%41", "&#65;", "0x41, ", "-----BEGIN EC PRIVATE KEY-----\n", "binance", "X-MBX-APIKEY: ", "://u:", "@host", "=\"", "\" +\n\"", "/*", "*/",
        "//", "<!--", "keylint:" + "allow ", "\uFEFF", "\r\n", "data:;base64,", "new byte[] {", "abandon ", "xprv", "\0", "é", "\uD83D\uDE00");

    public override IEnumerable<byte[]> Seeds() => seeds.Select(Bytes);

    public override void Try(byte[] input)
    {
        using var decoded = TextDecoder.Decode(input);
        var text = new SourceText(decoded.Content, path);
        var found = scanner.Scan(text).Findings;
        foreach (var finding in found)
        {
            Holds(finding.Start >= 0 && finding.Start < finding.End && finding.End <= text.Content.Length, $"{finding.Rule.Id} at {finding.Start} to {finding.End} of {text.Content.Length}");
        }

        if (TextDecoder.IsNarrow(input, out var narrow) && !found.IsEmpty)
        {
            Holds(screen.MayHold(narrow, path), $"the screen passes over {found[0].Rule.Id}/{found[0].Part.Id}");
        }

        var again = scanner.Scan(text, explain: true).Findings;
        Holds(found.Select(finding => (finding.Rule.Id, finding.Start, finding.Fingerprint)).SequenceEqual(again.Select(finding => (finding.Rule.Id, finding.Start, finding.Fingerprint))), "a second scan says something else");
    }
}
