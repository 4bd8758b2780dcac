using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Evidence.Naming;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Tests.Evidence;

public sealed class ContextIndexTests
{
    private static readonly Rule Okx = RuleSet.BuiltIn.Find("okx")!;

    [Theory]
    [InlineData("okx VALUE", "", Nearness.Line, 0)]
    [InlineData("VALUE // OKX", "", Nearness.Line, 0)]
    [InlineData("okx\nVALUE", "", Nearness.Near, 1)]
    [InlineData("VALUE\n\nOkxClient", "", Nearness.Near, 2)]
    [InlineData("okx\n\n\n\n\n\n\n\n\n\nVALUE", "", Nearness.Near, 10)]
    [InlineData("okx\n\n\n\n\n\n\n\n\n\n\nVALUE", "", Nearness.File, int.MaxValue)]
    [InlineData("okx\n\n\n\nVALUE\nokx", "", Nearness.Near, 1)]
    [InlineData("https://www.okx.com\nVALUE", "", Nearness.Near, 1)]
    [InlineData("OK-ACCESS-SIGN\nVALUE", "", Nearness.Near, 1)]
    [InlineData("VALUE", "src/Okx/settings.json", Nearness.File, int.MaxValue)]
    [InlineData("VALUE", "src/okx.json", Nearness.File, int.MaxValue)]
    [InlineData("VALUE", "src/bookx.json", Nearness.None, int.MaxValue)]
    [InlineData("VALUE", "", Nearness.None, int.MaxValue)]
    [InlineData("bookx VALUE", "", Nearness.None, int.MaxValue)]
    [InlineData("okxy VALUE", "", Nearness.None, int.MaxValue)]
    [InlineData("MyOkxClient VALUE", "", Nearness.Line, 0)]
    [InlineData("my_okx_client VALUE", "", Nearness.Line, 0)]
    [InlineData("okx2 VALUE", "", Nearness.Line, 0)]
    [InlineData("binance kucoin VALUE", "", Nearness.None, int.MaxValue)]
    public void Mention_is_found(string text, string path, Nearness nearness, int lines)
    {
        var start = text.IndexOf("VALUE", StringComparison.Ordinal);
        Assert.Equal((nearness, lines), new ContextIndex(new SourceText(text, path), RuleSet.BuiltIn.Terms).Find(Okx, start, start + 5));
    }

    [Fact]
    public void Mention_inside_the_span_does_not_count() =>
        Assert.Equal((Nearness.None, int.MaxValue), new ContextIndex(new SourceText("a okx b", ""), RuleSet.BuiltIn.Terms).Find(Okx, 0, 7));

    [Theory]
    [InlineData("gate io", "gateio", true)]
    [InlineData("gate io", "GateIo", true)]
    [InlineData("gate io", "GATE_IO_KEY", true)]
    [InlineData("gate io", "www.gate.io", true)]
    [InlineData("gate io", "Gate-IO", true)]
    [InlineData("gate io", "gate  io", false)]
    [InlineData("gate io", "gate ionic", false)]
    [InlineData("gate io", "the gate", false)]
    [InlineData("gate io", "navigateIo", false)]
    [InlineData("gate io", "GATEIONS", false)]
    [InlineData("bitget", "BitGet", true)]
    [InlineData("bitget", "bitGetKey", true)]
    [InlineData("bitget", "bitGet: {", true)]
    [InlineData("bitget", "config.bitGet.key", true)]
    [InlineData("bitget", "\"bitGet\"", true)]
    [InlineData("bitget", "bitGet(n, i)", false)]
    [InlineData("bitget", "(0, utils.bitGet)(n, i)", false)]
    [InlineData("bitget", "const bitGet = (n, i)", false)]
    [InlineData("bitget", "{ bitLen, bitGet } from", false)]
    [InlineData("name gate", "\"name\": \"gate\"", true)]
    [InlineData("name gate", "{\\\"name\\\":\\\"gate\\\"}", true)]
    [InlineData("name gate", "name='gate'", true)]
    [InlineData("name gate", "NAME = Gate", true)]
    [InlineData("name gate", "name: gateway", false)]
    [InlineData("name gate", "name:      gate", false)]
    [InlineData("name gate", "name: a gate", false)]
    [InlineData("name gate", "name\n: gate", false)]
    [InlineData("gate api", "gate:\n  api", true)]
    [InlineData("gate api", "\"Gate\": {\r\n    \"Api\"", true)]
    [InlineData("gate api", "[gate]\napi", true)]
    [InlineData("gate api", "[gate] api", false)]
    [InlineData("gate api", "gate\napi", false)]
    [InlineData("gate api", "gate:\n  open: true\n  api", false)]
    [InlineData("gate api", "gate:\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\napi", false)]
    [InlineData("name gate", "name (gate)", false)]
    [InlineData("name gate", "name: ", false)]
    [InlineData("htx", "HTXClient", true)]
    [InlineData("htx", "HTXAPIKEY", true)]
    [InlineData("htx", "HTXTABLE", false)]
    [InlineData("htx", "htxml", false)]
    [InlineData("x y z", "x.y.z", true)]
    [InlineData("x y z", "XYZ", true)]
    [InlineData("x y z", "x..y.z", false)]
    [InlineData("moralis", "MORALISKEY", true)]
    public void Names_match_as_words(string name, string text, bool matches)
    {
        var rule = Okx with { Id = "probe", Context = Okx.Context with { Words = [name] } };
        Assert.Equal(matches, new ContextTerms([rule]).Find(text).Of(rule) is not null);
    }

    [Fact]
    public void Every_term_of_every_rule_is_found_alone() => Assert.All(RuleSet.BuiltIn.Rules, rule =>
        Assert.All(
            rule.Context.Words.Concat(rule.Context.Hosts).Concat(rule.Context.Namespaces),
            term => Assert.NotNull(RuleSet.BuiltIn.Terms.Find($"\n{term} ").Of(rule))));
}
