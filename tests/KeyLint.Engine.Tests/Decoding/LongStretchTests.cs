using CsCheck;
using KeyLint.Engine.Decoding;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Decoding;

/// <summary>Lines of stylesheets and of bundles have stretches of many thousand characters with escapes in them; they are read piece by piece.</summary>
public sealed class LongStretchTests
{
    private static readonly string[] Atoms =
        ["\\x60", "\\x80", "%3C", "%e2", "\\u0041", "&#65;", "\\/", "\\\n", "\"", " ", "\n", "+", "a", "Zq81", "[", "65, ", "1. army ", "{base62:70:mixed}\n", "YXBpX2tleT1hYmNkZWZnaGlqa2xt"];

    [Theory]
    [InlineData("\\x60")]
    [InlineData("%3C")]
    [InlineData("%3Csvg ")]
    [InlineData("ab\\x60")]
    [InlineData("\\/path")]
    public void Each_piece_ends_behind_the_last(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 20_000 / unit.Length));
        var end = 0;
        foreach (var view in Views.In(ViewKind.Escaped, text.AsMemory()).Take(100))
        {
            Assert.True(view.End > end, $"{view.Start} to {view.End} after one that ends at {end}");
            end = view.End;
        }

        Assert.InRange(end, text.Length - 20, text.Length);
    }

    [Fact]
    public void Views_of_every_kind_go_on() => Gen.Select(Gen.Int[0, Atoms.Length - 1].Array[1, 5], Gen.Int[1, 6000], Gen.Int[0, Atoms.Length - 1].Array[0, 40]).Sample((unit, count, tail) =>
    {
        var text = string.Concat(Enumerable.Repeat(string.Concat(unit.Select(Atom)), count)) + string.Concat(tail.Select(Atom));
        foreach (var kind in Enum.GetValues<ViewKind>())
        {
            var end = 0;
            foreach (var view in Views.In(kind, text.AsMemory()))
            {
                Assert.True(view.End > end && view.Start >= 0 && view.End <= text.Length, $"{kind}: {view.Start} to {view.End} after one that ends at {end}");
                end = view.End;
            }
        }
    }, iter: 300);

    [Theory]
    [InlineData(100)]
    [InlineData(4000)]
    [InlineData(4060)]
    [InlineData(4096)]
    [InlineData(9000)]
    [InlineData(20_000)]
    public void Escaped_secret_is_found_wherever_the_pieces_end(int before)
    {
        var value = string.Concat(Sample("{base62:64:mixed}").Select((c, i) => i % 5 == 0 ? $"%{(int)c:X2}" : c.ToString()));
        foreach (var filler in new[] { "%3Cpath d=m0", "\\x60", "x%20" })
        {
            Assert.Equal(["binance/key"], Parts($"{string.Concat(Enumerable.Repeat(filler, before / filler.Length))};binanceApiKey={value};{string.Concat(Enumerable.Repeat(filler, 500))}"));
        }
    }

    [Fact]
    public void Secret_in_Base64_is_found_behind_a_long_stretch()
    {
        var token = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"binance_api_key={Sample("{base62:64:mixed}")}"));

        Assert.Equal(["binance/key"], Parts($"a {{ background: url(data:image/svg+xml,{string.Concat(Enumerable.Repeat("%3Cpath d=m0 ", 2000))}) }}\ndata: {token}\n"));
    }

    private static string Atom(int index) => Atoms[index].StartsWith('{') ? Sample(Atoms[index], 3) : Atoms[index];
}
