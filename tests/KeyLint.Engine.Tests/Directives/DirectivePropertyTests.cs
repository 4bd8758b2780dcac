using CsCheck;
using KeyLint.Engine.Directives;
using KeyLint.Engine.Tests.Scanning;
using KeyLint.Engine.Text;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Directives;

/// <summary>A directive says something of findings; it never makes, hides or changes one.</summary>
public sealed class DirectivePropertyTests
{
    private static readonly string[] Lines =
    [
        "", "x = 1", "// nothing", "<a>", .. Keyring.Rules.SelectMany(rule => Keyring.Of(rule, 4).Lines($"{rule}_{{0}} = \"{{1}}\"").Split('\n')),
    ];

    private static readonly string[] Said = [.. Keyring.Rules, "KL1001", "KL1002", "*", "nonsense", "binance,okx"];

    private static readonly Gen<(string Before, string[] Lines)> Texts = Gen.Select(One("// ", "# ", "/* ", "", "-- "), One(Lines).Array[1, 12]);

    private static Gen<string> One(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void Other_facts_of_findings_stay()
    {
        var closed = 0;
        Gen.Select(Texts, One(Said), Gen.Int[0, 11]).Sample((text, rule, at) => closed += Closed(text, rule, at), iter: 300, threads: 1);
        Assert.True(closed > 10, $"too little to show anything: {closed} findings were allowed");
    }

    /// <summary>How many a directive on some line allows, after a look that nothing else changes.</summary>
    private static int Closed((string Before, string[] Lines) text, string rule, int at)
    {
        var mark = text.Before;
        var place = at % text.Lines.Length;
        var with = text.Lines.Select((line, i) => i == place ? $"{line} {mark}{DirectiveWord.Text} {rule} why not" : line);
        var without = text.Lines.Select((line, i) => i == place ? $"{line} {mark}{new string('z', 7)}:zzzzz {new string('z', rule.Length)} why not" : line);

        var allowed = Find(string.Join('\n', with), "a.txt");
        var open = Find(string.Join('\n', without), "a.txt");

        Assert.All(open, finding => Assert.Null(finding.Allowed));
        Assert.Equal(open.Select(finding => (finding.Start, finding.End, finding.Fingerprint, finding.Rule.Id)), allowed.Select(finding => (finding.Start, finding.End, finding.Fingerprint, finding.Rule.Id)));
        Assert.All(allowed.Where(finding => finding.Allowed is not null), finding =>
        {
            var line = new SourceText(string.Join('\n', with), "").Lines.Locate(finding.Start).Line;
            Assert.InRange(line - finding.Allowed!.Line, 0, 1);
            Assert.True(rule.Split(',').Contains(finding.Rule.Id) || rule == finding.Rule.Diagnostic);
        });
        return allowed.Count(finding => finding.Allowed is not null);
    }

    [Fact]
    public void Any_text_is_read() => Gen.String[Gen.Char["keylint:alow b*/<!-\r\n,#ö\ud83d\0"], 0, 60].Sample(noise =>
    {
        var text = new SourceText($"{noise}{DirectiveWord.Text}{noise}\n{noise}{DirectiveWord.Text} binance {noise}", "a.txt");
        var index = DirectiveIndex.Of(text, BuiltIn.Rules, foreign: true);
        var end = 0;
        foreach (var directive in index.All)
        {
            Assert.True(directive.Start >= end && directive.End <= text.Content.Length);
            end = directive.End;
        }
    }, iter: 3000);
}
