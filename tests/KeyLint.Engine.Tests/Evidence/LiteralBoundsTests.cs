using KeyLint.Engine.Evidence.Places;

namespace KeyLint.Engine.Tests.Evidence;

/// <summary>X is the value; what is found is written between bars.</summary>
public sealed class LiteralBoundsTests
{
    [Theory]
    [InlineData("a = \"X\";", "X", true)]
    [InlineData("a = \"before X after\";", "before X after", true)]
    [InlineData("a = 'it X';", "it X", true)]
    [InlineData("a = `X`", "X", true)]
    [InlineData("{\\\"a\\\":\\\"X\\\"}", "X", true)]
    [InlineData("a = X;", "X", false)]
    [InlineData("\"\nX\"", "X", false)]
    [InlineData("\"\rX\"", "X", false)]
    [InlineData("\"X\n\"", "X", false)]
    [InlineData("\"X\r\"", "X", false)]
    [InlineData("\"X", "X", false)]
    [InlineData("X\"", "X", false)]
    public void Literal_around_a_value(string text, string literal, bool isQuoted)
    {
        var at = text.IndexOf('X');
        var (start, end, quoted) = LiteralBounds.Find(text, at, at + 1, out _);

        Assert.Equal((literal, isQuoted), (text[start..end], quoted));
    }

    [Theory]
    [InlineData(398, 399, true)]
    [InlineData(399, 10, false)]
    [InlineData(10, 400, false)]
    public void A_quote_is_looked_for_so_far(int before, int after, bool expected)
    {
        var text = $"\"{new string('a', before)}X{new string('b', after)}\"";

        Assert.Equal(expected, LiteralBounds.Find(text, before + 1, before + 2, out _).Quoted);
    }

    [Theory]
    [InlineData("X", true)]
    [InlineData("\nX", false)]
    [InlineData("\"X", true)]
    [InlineData("\"X\n", false)]
    [InlineData("\"X\"", false)]
    public void More_text_may_tell_more(string text, bool isCut)
    {
        var at = text.IndexOf('X');
        LiteralBounds.Find(text, at, at + 1, out var found);

        Assert.Equal(isCut, found);
    }

    [Fact]
    public void Far_from_the_start_and_the_end_more_text_tells_nothing()
    {
        LiteralBounds.Find(new string('a', 500), 450, 460, out var found);
        Assert.False(found);
        LiteralBounds.Find($"\"X{new string('a', 500)}", 1, 2, out found);
        Assert.False(found);
    }

    [Fact]
    public void A_block_of_lines_may_end_behind_its_last()
    {
        const string text = "\"one\ntwo\n    \"";
        Assert.True(LiteralBounds.Find(text, 1, 8, out _).Quoted);
        Assert.False(LiteralBounds.Find(text.Replace("one\ntwo", "one two", StringComparison.Ordinal), 1, 8, out _).Quoted);
        Assert.False(LiteralBounds.Find($"\"one\ntwo\n{new string('\n', 90)}\"", 1, 8, out _).Quoted);
    }
}
