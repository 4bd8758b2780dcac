using CsCheck;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Tests.Text;

public sealed class LineIndexTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("\n", 2)]
    [InlineData("\r", 2)]
    [InlineData("\r\n", 2)]
    [InlineData("\n\r", 3)]
    [InlineData("a\r\nb\rc\nd", 4)]
    [InlineData("\r\r\n\n", 4)]
    public void Lines_are_counted(string text, int lines) => Assert.Equal(lines, new LineIndex(text).Count);

    [Theory]
    [InlineData("abc", 0, 1, 1)]
    [InlineData("abc", 3, 1, 4)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\n", 2, 2, 1)]
    public void Index_is_located(string text, int index, int line, int column) => Assert.Equal((line, column), new LineIndex(text).Locate(index));

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(99, 4)]
    public void Start_of_a_line_outside_is_the_nearest(int line, int start) => Assert.Equal(start, new LineIndex("a\nb\nc").StartOf(line));

    [Fact]
    public void Agrees_with_counting() =>
        Gen.String[Gen.Char["ab\r\n"], 0, 60].Sample(text =>
        {
            var index = new LineIndex(text);
            return Enumerable.Range(0, text.Length + 1).All(at => index.Locate(at) == Count(text, at));
        });

    [Fact]
    public void Locating_without_an_index_agrees_up_to_the_index() =>
        Gen.String[Gen.Char["ab\n"], 0, 60].Sample(text =>
            Enumerable.Range(0, text.Length + 1).All(at => LineIndex.Locate(text, at) == Count(text, at)));

    private static (int Line, int Column) Count(string text, int index)
    {
        var (line, column) = (1, 1);
        for (var i = 0; i < index; i++)
        {
            var ends = text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n'));
            (line, column) = ends ? (line + 1, 1) : (line, column + 1);
        }

        return (line, column);
    }
}
