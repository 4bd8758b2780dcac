using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Candidates;

/// <summary>A token ends where its alphabet does: what is glued to it makes it a piece of something else.</summary>
public sealed class RunBoundsTests
{
    private static readonly string Plain = Sample("hf_{base62:34:mixed}");
    private static readonly string Checked = Sample("{github:ghp_}");
    private static readonly string Numbered = Sample("{digits:10}:AA{base64url:33:mixed}");

    [Theory]
    [InlineData("", true, true)]
    [InlineData(" ", true, true)]
    [InlineData("\"", true, true)]
    [InlineData("=", true, true)]
    [InlineData(":", true, true)]
    [InlineData("(", true, true)]
    [InlineData("https://h/", true, true)]
    [InlineData("word.", true, true)]
    [InlineData("fifteen_letters.", true, true)]
    [InlineData("sixteen_letters_.", false, false)]
    [InlineData("-", false, true)]
    [InlineData("word-", false, true)]
    [InlineData("+", false, false)]
    [InlineData("_", false, false)]
    [InlineData("7", false, false)]
    [InlineData("a", false, false)]
    [InlineData("Z", false, false)]
    [InlineData("n", false, false)]
    [InlineData("\\n", true, true)]
    [InlineData("\\t", true, true)]
    [InlineData("\\r", true, true)]
    [InlineData("\\s", false, false)]
    public void What_stands_before(string before, bool isPlain, bool isChecked)
    {
        Assert.Equal(isPlain ? ["huggingface/token"] : [], Parts($"x = \"{before}{Plain}\"\n"));
        Assert.Equal(isChecked, Parts($"x = \"{before}{Checked}\"\n").Length == 1);
    }

    [Theory]
    [InlineData("", true, true)]
    [InlineData(" ", true, true)]
    [InlineData(".", true, true)]
    [InlineData(".git", true, true)]
    [InlineData("/x", true, true)]
    [InlineData("@h", true, true)]
    [InlineData(";", true, true)]
    [InlineData("\\n", true, true)]
    [InlineData("-", false, true)]
    [InlineData("-x", false, true)]
    [InlineData("+", false, false)]
    [InlineData("=", false, false)]
    [InlineData("_", false, false)]
    [InlineData("a", false, false)]
    public void What_stands_behind(string after, bool isPlain, bool isChecked)
    {
        Assert.Equal(isPlain ? ["huggingface/token"] : [], Parts($"x = \"{Plain}{after}\"\n"));
        Assert.Equal(isChecked, Parts($"x = \"{Checked}{after}\"\n").Length == 1);
    }

    [Theory]
    [InlineData("https://api.telegram.org/bot", true)]
    [InlineData("", true)]
    [InlineData("7", false)]
    [InlineData("_", false)]
    [InlineData("-", false)]
    public void Number_ends_where_letters_begin(string before, bool isFound) =>
        Assert.Equal(isFound ? ["telegram/token"] : [], Parts($"x = \"{before}{Numbered}\"\n"));

    [Fact]
    public void First_and_last_character_of_a_text_bound_it()
    {
        Assert.Equal(["huggingface/token"], Parts(Plain));
        Assert.Equal(["huggingface/token"], Parts($"{Plain}\n{Plain}").Distinct());
    }
}
