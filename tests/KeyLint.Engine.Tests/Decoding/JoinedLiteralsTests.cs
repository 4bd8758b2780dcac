using CsCheck;
using KeyLint.Engine.Decoding;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Decoding;

public sealed class JoinedLiteralsTests
{
    // Pieces of 20 and 24 characters that only say where they come from.
    private const string A = "aaaaaaaaaa1aaaaaaaaa";
    private const string B = "bbbbbbbbbbbb2bbbbbbbbbbb";

    [Theory]
    [InlineData("\"A\" + \"B\"", "AB")]
    [InlineData("\"A\"+\"B\"", "AB")]
    [InlineData("\"A\" +\n    \"B\"", "AB")]
    [InlineData("\"A\"\r\n\t+ \"B\"", "AB")]
    [InlineData("@\"A\" + $\"B\"", "AB")]
    [InlineData("\"A\" + $@\"B\"", "AB")]
    [InlineData("'A' + 'B'", "AB")]
    [InlineData("`A` + `B`", "AB")]
    [InlineData("\"A\" \"B\"", "AB")]
    [InlineData("(\"A\"\n \"B\")", "AB")]
    [InlineData("\"A\" \\\n\"B\"", "AB")]
    [InlineData("\"A\" & \"B\"", "AB")]
    [InlineData("\"A\" & _\r\n    \"B\"", "AB")]
    [InlineData("\"A\" + \"B\" + \"A\"", "ABA")]
    [InlineData("\"A\" + \"xy\" + \"B\"", "AxyB")]
    [InlineData("\"A\" + \"B==\"", "AB==")]
    [InlineData("\"xy\" + \"A\"", "xyA")]
    [InlineData("\"A\" + \"xy\"", "Axy")]
    [InlineData("\"A\" + 'B'", "AB")]
    [InlineData("\"\" + \"A\"", "A")]
    [InlineData("\"A\" + \"B\" == x", "AB")]
    [InlineData("\"A\" + \"some words\"", "Asome words")]
    [InlineData("\"A\" + \"\" + \"B\"", "AB")]
    [InlineData("\"A.\" + \":B\"", "A.:B")]
    [InlineData("\"A\" /* first */ + // second\n \"B\"", "AB")]
    [InlineData("'A' . 'B'", "AB")]
    [InlineData("'A' \\\n'B'", "AB")]
    public void Pieces_are_joined(string text, string joined) => Assert.Equal(Fill(joined), Join(Fill(text)));

    [Theory]
    [InlineData("\"A\"")]
    [InlineData("\"A\", \"B\"")]
    [InlineData("\"A\" - \"B\"")]
    [InlineData("\"A\" == \"B\"")]
    [InlineData("\"A\" + b + \"B\"")]
    [InlineData("\"A\" + + \"B\"")]
    [InlineData("\"A\" && \"B\"")]
    [InlineData("\"A\": \"B\"")]
    [InlineData("\"A\"; \"B\"")]
    [InlineData("\"A\"\n\"B\": 1")]
    [InlineData("\"A\"\n\"B\" = 1")]
    [InlineData("\"A\"\n'B' => 1")]
    [InlineData("\"\"\"A\"\"\"")]
    [InlineData("A + B")]
    [InlineData("\"A")]
    [InlineData("A\"")]
    [InlineData("\"A' + 'B\"")]
    [InlineData("\"A\" +")]
    [InlineData("+ \"A\"")]
    public void What_is_not_joined_stays_apart(string text) => Assert.Null(Join(Fill(text)));

    [Fact]
    public void Span_covers_first_to_last_piece()
    {
        var text = Fill("x = \"A\" + \"B\";");
        var start = text.IndexOf(A, StringComparison.Ordinal);
        var joined = Assert.Single(Views.In(ViewKind.Joined, text.AsMemory()));
        Assert.Equal((start, text.IndexOf("\";", StringComparison.Ordinal)), (joined.Start, joined.End));
    }

    [Fact]
    public void Number_of_pieces_is_bounded()
    {
        var text = string.Join(" + ", Enumerable.Repeat($"\"{A}\"", 1000));
        Assert.All(Views.In(ViewKind.Joined, text.AsMemory()), joined => Assert.InRange(joined.Text.Length, 2 * A.Length, 64 * A.Length));
    }

    [Theory]
    [InlineData("key = {0} + {1};", "\"")]
    [InlineData("key = {0} +\n      {1}", "'")]
    [InlineData("key = ({0}\n       {1})", "'")]
    [InlineData("Dim key = {0} & {1}", "\"")]
    public void Secret_in_two_pieces_is_found(string code, string quote) =>
        Gen.Select(Gen.Int[1, 50], Gen.Int[16, 48]).Sample((seed, cut) =>
        {
            var value = Sample("{base62:64:mixed}", seed);
            var text = "binance_" + string.Format(code, quote + value[..cut] + quote, quote + value[cut..] + quote);
            var finding = Assert.Single(Find(text));
            return finding.Rule.Id == "binance" && finding.Fingerprint == Assert.Single(Find($"binance_key = \"{value}\"")).Fingerprint;
        }, iter: 20);

    [Fact]
    public void Halves_of_another_length_are_no_secret() =>
        Assert.Equal("", Loud($"binance_key = \"{Sample("{base62:31:mixed}")}\" + \"{Sample("{base62:32:mixed}")}\""));

    private static string Fill(string text) => text.Replace("A", A, StringComparison.Ordinal).Replace("B", B, StringComparison.Ordinal);

    private static string? Join(string text) => Views.In(ViewKind.Joined, text.AsMemory()).FirstOrDefault()?.Text;

    [Fact]
    public void Pieces_may_hold_escaped_quotes()
    {
        var value = Sample("{base62:64:mixed}");
        var text = $"data = \"{{\\\"binanceApiKey\\\":\"\n  + \" \\\"{value[..30]}\"\n  + \"{value[30..]}\\\", \\\"side\\\": \\\"BUY\\\"}}\";";

        var finding = Assert.Single(Find(text));
        Assert.Equal("binance", finding.Rule.Id);
        Assert.Contains("name: what holds it is named for an API key", finding.Evidence);
    }

    [Fact]
    public void A_piece_takes_the_name_that_the_piece_before_gives()
    {
        var text = "// kucoin\ndata = \"{\\\"orderId\\\": \\\"" + Sample("{object-id}") + "\\\", \\\"clientOid\\\":\"\n  + \" \\\"" + Sample("{uuid}") + "\\\"}\";";

        Assert.Empty(Find(text));
    }
}
