using KeyLint.Engine.Text;

namespace KeyLint.Engine.Tests.Text;

public sealed class JsonReaderTests
{
    private static JsonNode Read(string text) => JsonReader.Read(text, "file.json");

    [Theory]
    [InlineData("null", JsonKind.Null, "")]
    [InlineData("true", JsonKind.Boolean, "true")]
    [InlineData("false", JsonKind.Boolean, "false")]
    [InlineData("0", JsonKind.Number, "0")]
    [InlineData("-12.5e+3", JsonKind.Number, "-12.5e+3")]
    [InlineData("\"\"", JsonKind.String, "")]
    [InlineData("\"a b\"", JsonKind.String, "a b")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", JsonKind.String, "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u0041\\u00e9\\ud83d\\ude00\"", JsonKind.String, "Aé😀")]
    [InlineData("\"// no comment /* either */\"", JsonKind.String, "// no comment /* either */")]
    [InlineData("[]", JsonKind.Array, "")]
    [InlineData("{}", JsonKind.Object, "")]
    public void Value_is_read(string text, JsonKind kind, string value)
    {
        var node = Read(text);
        Assert.Equal((kind, value, 0, text.Length), (node.Kind, node.Text, node.Start, node.End));
    }

    [Fact]
    public void Lone_surrogate_is_kept() => Assert.Equal("\ud800", Read("\"\\ud800\"").Text);

    [Theory]
    [InlineData("[1,2,]", 2)]
    [InlineData("[1 // one\n,2 /* two */]", 2)]
    [InlineData("/* first */ [ ] // last", 0)]
    [InlineData("[/**/1/***/]", 1)]
    [InlineData("// a\r[1]\r// b", 1)]
    [InlineData("\uFEFF[1,2,3]", 3)]
    [InlineData(" \t\r\n[ \t1\r\n]", 1)]
    public void Comments_trailing_commas_and_byte_order_mark_are_accepted(string text, int items) => Assert.Equal(items, Read(text).Items.Length);

    [Fact]
    public void Positions_point_at_the_characters()
    {
        const string text = "\uFEFF// note\n{ \"a\": [ \"x\\ny\", -1 ], \"b\": {} }";
        var root = Read(text);
        Assert.Equal("{ \"a\": [ \"x\\ny\", -1 ], \"b\": {} }", text[root.Start..root.End]);
        Assert.Equal("\"a\"", text.Substring(root.Members[0].NameStart, 3));
        var list = root.Find("a")!;
        Assert.Equal(["\"x\\ny\"", "-1"], list.Items.Select(item => text[item.Start..item.End]));
        Assert.Equal("{}", text[root.Find("b")!.Start..root.Find("b")!.End]);
    }

    [Fact]
    public void Member_given_twice_means_the_last() => Assert.Equal("2", Read("{\"a\":1,\"a\":2}").Find("a")!.Text);

    [Fact]
    public void Member_not_there_is_null() => Assert.Null(Read("{\"a\":1}").Find("A"));

    [Fact]
    public void Sixty_four_levels_are_read_and_no_more()
    {
        Assert.Equal(JsonKind.Array, Read(new string('[', 64) + "1" + new string(']', 64)).Kind);
        Assert.Throws<TextFormatException>(() => Read(new string('[', 65) + new string(']', 65)));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Endless_nesting_is_refused(string level)
    {
        var error = Assert.Throws<TextFormatException>(() => Read(string.Concat(Enumerable.Repeat(level, 100_000))));
        Assert.Contains("64 levels", error.Problem);
    }
}
