using System.Text;
using CsCheck;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Screening;
using KeyLint.Engine.Tests.Rules;
using KeyLint.Engine.Text;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Screening;

/// <summary>A screen that says that a text holds nothing is right, whatever it has seen before.</summary>
public sealed class TextScreenTests
{
    private static readonly TextScreen WellUsed = new(RuleSet.BuiltIn);

    public static TheoryData<string> FormNames => [.. Forms.All.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(FormNames))]
    public void What_a_scan_finds_passes_the_screen(string name)
    {
        var form = Forms.All.Single(form => form.Name == name);
        var found = 0;
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[0, 200], Gen.Int[0, 200]).Sample(
            (seed, before, after) =>
            {
                var text = Noise.Text(seed, before) + form.Make(seed) + Noise.Text(seed + 1, after);
                found += Holds(text) ? 1 : 0;
            },
            iter: form.Iterations,
            threads: 1);
        Assert.True(found > 0, $"a scan found nothing in any text of the form '{name}', so that the test shows nothing");
    }

    [Fact]
    public void What_every_rule_finds_passes_the_screen()
    {
        var missed = new List<string>();
        foreach (var rule in RuleSet.BuiltIn.Rules)
        {
            foreach (var part in rule.Parts)
            {
                foreach (var template in part.Accept)
                {
                    for (var seed = 1; seed <= 2; seed++)
                    {
                        var samples = new SampleGenerator(seed);
                        var text = $"// {rule.Provider.Name} {string.Join(' ', rule.Context.Words)}\n" + RuleSelfTest.Document(rule, part, samples.Expand(template), samples);
                        missed.AddRange(Find(text).Count > 0 && !MayHold(text, new TextScreen(RuleSet.BuiltIn)) ? [$"{rule.Id}/{part.Id}"] : []);
                        missed.AddRange(Find(text).Count > 0 && !MayHold(text, WellUsed) ? [$"{rule.Id}/{part.Id}, well used"] : []);
                    }
                }
            }
        }

        Assert.Empty(missed);
    }

    [Fact]
    public void Secret_is_seen_at_every_offset_and_at_both_ends()
    {
        var token = Sample("{github:ghp_}");
        for (var offset = 0; offset < 140; offset++)
        {
            Assert.True(Holds(new string(' ', offset) + token));
            Assert.True(Holds(new string(' ', offset) + token + new string('\n', 140 - offset)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("namespace Trading;\n\npublic sealed class Settings\n{\n    public string Name { get; set; } = \"bot\";\n}\n")]
    [InlineData("var response = await client.GetOrderBookAsync(symbol, limit: 100).ConfigureAwait(false);\n")]
    [InlineData("{ \"id\": 17, \"values\": [1, 2, 3], \"url\": \"https://example.com/a?b=c\" }")]
    [InlineData("- one\n- two\n\n1. first\n2. second\n")]
    public void Ordinary_text_does_not_pass(string text) => Assert.False(MayHold(text, new TextScreen(RuleSet.BuiltIn)));

    /// <summary>A scan of such a file costs a three hundredth of a look at what begins at each of its pieces.</summary>
    [Theory]
    [InlineData(2, false)]
    [InlineData(5, false)]
    [InlineData(60, false)]
    [InlineData(70, true)]
    [InlineData(2700, true)]
    public void Literal_of_more_pieces_than_are_joined_is_scanned(int rows, bool isScanned)
    {
        var pieces = Silence.Public.Bytes(rows * 24).Chunk(24).Select(row => $"\t\"{string.Concat(row.Select(b => $"\\x{b:x2}"))}\"");
        Assert.Equal(isScanned, MayHold($"var _js = []byte({string.Join(" +\n", pieces)})\n", new TextScreen(RuleSet.BuiltIn)));
    }

    [Fact]
    public void Identifiers_are_remembered()
    {
        var screen = new TextScreen(RuleSet.BuiltIn);
        for (var i = 0; i < 3; i++)
        {
            Assert.False(MayHold("public Task<WebCallResult<BinanceFuturesUsdtMarkPrice2>> GetMarkPricesAsync();\n", screen));
        }
    }

    [Fact]
    public void Mention_of_the_provider_far_away_makes_a_difference()
    {
        var digest = Sample("{hex:64}");
        var named = $"var apiSecret = \"{digest}\";\n" + string.Concat(Enumerable.Repeat("x = y;\n", 400));
        Assert.True(Holds(named + "using Gate.Io; // gate io\n"));
    }

    [Fact]
    public void Pair_far_behind_its_partner_is_seen()
    {
        var text = $"// KuCoin\napi_key = \"{Sample("{hex:24}")}\"\napi_secret = \"{Sample("{uuid}")}\"\n";
        Assert.True(Holds(text));
    }

    [Fact]
    public void Expression_of_the_user_lets_everything_pass()
    {
        var rule = RuleSet.BuiltIn.Extend([("mine.json", RuleFile.With("parts.0.shape", """{ "form": "regex", "regex": "acme-[0-9a-f]{32}" }"""))]);
        Assert.True(MayHold("nothing", new TextScreen(rule)));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_read_as_latin1()
    {
        byte[] bytes = [0xE9, 0xFF, .. Encoding.ASCII.GetBytes($" {Sample("{github:ghp_}")} "), 0xFF];
        Assert.True(new TextScreen(RuleSet.BuiltIn).MayHold(bytes, ""));
    }

    /// <summary>Whether a scan finds something; then a new screen and a used one must let the text pass.</summary>
    private static bool Holds(string text)
    {
        // The used one has seen what stands around the secret, with another in its place.
        var used = MayHold(text, WellUsed);
        if (Scans.BuiltIn.Scan(new SourceText(text, ""), identify: false).Findings.IsEmpty)
        {
            return false;
        }

        Assert.True(MayHold(text, new TextScreen(RuleSet.BuiltIn)), $"a new screen turns away what a scan finds: {text.Length} characters");
        Assert.True(used, $"a used screen turns away what a scan finds: {text.Length} characters");
        return true;
    }

    private static bool MayHold(string text, TextScreen screen) => screen.MayHold(Encoding.UTF8.GetBytes(text), "");
}
