using KeyLint.Engine.Text;

namespace KeyLint.Engine.Tests.Text;

public sealed class JsonReaderErrorTests
{
    [Theory]
    [InlineData("", 1, 1, "unexpected end of the file")]
    [InlineData("\uFEFF", 1, 1, "unexpected end of the file")]
    [InlineData("\uFEFF{x", 1, 2, "expected a name in double quotes")]
    [InlineData("\uFEFF{\n x", 2, 2, "expected a name in double quotes")]
    [InlineData("  \n ", 2, 2, "unexpected end of the file")]
    [InlineData("{", 1, 2, "unexpected end of the file")]
    [InlineData("[", 1, 2, "unexpected end of the file")]
    [InlineData("[1", 1, 3, "unexpected end of the file")]
    [InlineData("{\"a\"", 1, 5, "unexpected end of the file")]
    [InlineData("{\"a\":", 1, 6, "unexpected end of the file")]
    [InlineData("\"abc", 1, 5, "unexpected end of the file")]
    [InlineData("\"abc\\", 1, 6, "unexpected end of the file")]
    [InlineData("{a:1}", 1, 2, "expected a name in double quotes")]
    [InlineData("{'a':1}", 1, 2, "expected a name in double quotes")]
    [InlineData("{,}", 1, 2, "expected a name in double quotes")]
    [InlineData("{\n  \"a\" 1\n}", 2, 7, "expected ':'")]
    [InlineData("{\"a\":1 \"b\":2}", 1, 8, "expected ','")]
    [InlineData("[1 2]", 1, 4, "expected ','")]
    [InlineData("[,]", 1, 2, "expected a value")]
    [InlineData("[1,,2]", 1, 4, "expected a value")]
    [InlineData("{\"a\":}", 1, 6, "expected a value")]
    [InlineData("undefined", 1, 1, "expected a value")]
    [InlineData("+1", 1, 1, "expected a value")]
    [InlineData(".5", 1, 1, "expected a value")]
    [InlineData("}", 1, 1, "expected a value")]
    [InlineData("tru", 1, 1, "expected 'true'")]
    [InlineData("nul", 1, 1, "expected 'null'")]
    [InlineData("fals3", 1, 1, "expected 'false'")]
    [InlineData("truex", 1, 5, "expected the end of the file")]
    [InlineData("1 2", 1, 3, "expected the end of the file")]
    [InlineData("{}}", 1, 3, "expected the end of the file")]
    [InlineData("-", 1, 1, "expected a number")]
    [InlineData("[1e]", 1, 2, "expected a number")]
    [InlineData("[1-2]", 1, 2, "expected a number")]
    [InlineData("[\r\n1.2.3]", 2, 1, "expected a number")]
    [InlineData("[01]", 1, 2, "expected a number")]
    [InlineData("[1.]", 1, 2, "expected a number")]
    [InlineData("[-.5]", 1, 2, "expected a number")]
    [InlineData("\"a\\x\"", 1, 4, "expected an escape")]
    [InlineData("\"\\u12G4\"", 1, 3, "expected an escape")]
    [InlineData("\"\\u+123\"", 1, 3, "expected an escape")]
    [InlineData("\"\\u12", 1, 3, "expected an escape")]
    [InlineData("\"a\nb\"", 1, 3, "before the end of the line")]
    [InlineData("\"a\tb\"", 1, 3, "before the end of the line")]
    [InlineData("[1, /* open", 1, 5, "expected '*/'")]
    [InlineData("[1, / 2]", 1, 5, "expected a value")]
    [InlineData("# comment\n1", 1, 1, "expected a value")]
    [InlineData("[\n\r\n\r1 x]", 4, 3, "expected ','")]
    public void Error_says_where_and_what_was_expected(string text, int line, int column, string problem)
    {
        var error = Assert.Throws<TextFormatException>(() => JsonReader.Read(text, "dir/file.json"));
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(problem, error.Problem);
        Assert.Equal($"dir/file.json({line},{column}): {error.Problem}", error.Message);
    }

    [Fact]
    public void Message_is_one_line()
    {
        var error = Assert.Throws<TextFormatException>(() => JsonReader.Read("\"a\nb\"", "x"));
        Assert.DoesNotContain('\n', error.Message);
    }
}
