using KeyLint.Engine.Text;

namespace KeyLint.Engine.Tests.Text;

/// <summary>Passing over members of the root.</summary>
public sealed class JsonOutlineTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"}\"")]
    [InlineData("\"\\\"\"")]
    [InlineData("{ \"b\": [1, { \"a\": \"]}\" }] }")]
    [InlineData("[\"\\\\\", \"\\\"]\", []]")]
    [InlineData("[1, // ]\n 2 /* ] */ ]")]
    [InlineData("{ \"a\": \"// no comment\", }")]
    [InlineData("[a / b]")]
    public void What_is_passed_over_ends_where_it_ends(string value)
    {
        var root = JsonReader.ReadOutline($$"""{ "a": 1, "passed": {{value}} , "b": 2, }""", "file.json", ["passed"]);

        Assert.Equal(["a", "b"], root.Members.Select(member => member.Name));
        Assert.Equal("2", root.Find("b")!.Text);
    }

    [Fact]
    public void Members_of_members_are_read()
    {
        var root = JsonReader.ReadOutline("""{ "a": { "passed": 1 }, "passed": 2 }""", "file.json", ["passed"]);

        Assert.Equal("1", root.Find("a")!.Find("passed")!.Text);
        Assert.Null(root.Find("passed"));
    }

    [Theory]
    [InlineData("""{ "passed": [1 """)]
    [InlineData("""{ "passed": "a """)]
    [InlineData("""{ "passed": ["a] }""")]
    [InlineData("""{ "passed": ["a\""")]
    [InlineData("""{ "passed": [ /* ] }""")]
    [InlineData("""{ "passed": }""")]
    [InlineData("""{ "passed": [] "b": 1 }""")]
    public void A_text_that_is_cut_or_wrong_around_it_is_refused(string text) =>
        Assert.Throws<TextFormatException>(() => JsonReader.ReadOutline(text, "file.json", ["passed"]));
}
