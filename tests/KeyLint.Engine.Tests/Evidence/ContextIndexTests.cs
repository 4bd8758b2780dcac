using CsCheck;
using KeyLint.Engine.Evidence;
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
        Assert.Equal((nearness, lines), new ContextIndex(new SourceText(text, path)).Find(Okx, start, start + 5));
    }

    [Fact]
    public void Mention_inside_the_span_does_not_count() =>
        Assert.Equal((Nearness.File, int.MaxValue), new ContextIndex(new SourceText("a okx b", "")).Find(Okx, 0, 7));

    [Fact]
    public void Many_searches_find_what_one_finds() =>
        Gen.OneOf(new[] { "okx", " ", "\n", "VALUE", "bookx", "Okx", "www.okx.com", "x" }.Select(Gen.Const).ToArray()).Array[0, 60].Select(words => string.Join(" ", words)).Sample(text =>
        {
            var source = new SourceText(text + new string(' ', 40), "");
            var many = new ContextIndex(source);
            for (var i = 0; i < 40; i++)
            {
                many.Find(Okx, 0, 0);
            }

            var values = Enumerable.Range(0, text.Length).Where(at => text.AsSpan(at).StartsWith("VALUE"));
            return values.All(at => many.Find(Okx, at, at + 5) == new ContextIndex(source).Find(Okx, at, at + 5));
        }, iter: 2000);
}
