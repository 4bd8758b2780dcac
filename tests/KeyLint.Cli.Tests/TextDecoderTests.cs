using System.Text;
using KeyLint.Cli.Scanning;

namespace KeyLint.Cli.Tests;

/// <summary>UTF-16 that no mark announces is told by its NULs, of which text in Chinese or Japanese has few.</summary>
public sealed class TextDecoderTests
{
    private static readonly Encoding[] Wide = [new UnicodeEncoding(false, false), new UnicodeEncoding(true, false)];

    [Theory]
    [InlineData("{ \"pair\": \"BTCUSDT\" }")]
    [InlineData("{ \"title\": \"\u8A2D\u5B9A\u3000\u753B\u9762\u3000\u306E\u3000\u8AAC\u660E\u3000\u3067\u3059\", \"note\": \"\u4E00\u3064\" }\r\n")]
    [InlineData("{ \"title\": \"\uC124\uC815 \uD654\uBA74\uC758 \uC124\uBA85\uC785\uB2C8\uB2E4\", \"note\": \"\uD558\uB098\" }\r\n")]
    public void Wide_text_of_any_script_is_read(string text) => Assert.All(Wide, encoding => Assert.Equal(text, Decode(encoding.GetBytes(text))));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Four_bytes_a_character_are_read_where_a_mark_says_so(bool isBigEndian)
    {
        var encoding = new UTF32Encoding(isBigEndian, byteOrderMark: true);
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes("SECRET=abc\n")];

        Assert.False(TextDecoder.IsNarrow(bytes, out _));
        Assert.Equal("SECRET=abc\n", Decode(bytes));
    }

    [Theory]
    [InlineData("src/a.cs\0src/b.cs\0src/KeyLint/c.cs\0tests/d.cs\0")]
    [InlineData("MZ\0\0\u0003\0\0\0\u0004\0\0\0key=value\0\0\u00b8\0\0\0\0\0")]
    [InlineData("a\0b\u0001c\0d\u0002e\0f\u0003g\0h\u0004i\0j\u0005")]
    public void Bytes_with_some_nuls_lose_no_ASCII(string text) => Assert.Equal(text, Decode(Encoding.Latin1.GetBytes(text)));

    [Theory]
    [InlineData(false, "MODE=live, and some more of the settings\r\n", "SECRET=abc\r\n")]
    [InlineData(false, "# caf\u00e9\nMODE=live, and some more of the settings\n", "SECRET=abc\n")]
    [InlineData(false, "\uFEFFMODE=live, and some more of the settings\n", "SECRET=abc\n")]
    [InlineData(true, "MODE=live\r\n", "SECRET=abcdefghijklmnopqrstuvwxyz\n")]
    public void What_was_appended_in_another_encoding_is_read(bool isWideFirst, string first, string second)
    {
        var wide = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        byte[] bytes = isWideFirst
            ? [.. wide.Preamble, .. wide.GetBytes(first), .. Encoding.UTF8.GetBytes(second), .. wide.GetBytes(first)]
            : [.. Encoding.UTF8.GetBytes(first), .. wide.GetBytes(second), .. Encoding.UTF8.GetBytes(first)];

        Assert.False(TextDecoder.IsNarrow(bytes, out _));
        Assert.Equal((first + second + first).TrimStart('\uFEFF'), Decode(bytes));
    }

    [Theory]
    [InlineData("\u8A2D\u5B9A\u753B\u9762\u8AAC\u660E\u4E00\u7684\u662F\u5728\u4E0D\u4E86\u6709\u548C\u4EBA\u8FD9 settings of the bot")]
    [InlineData("\u0438\u043C\u044F settings of the bot that trades")]
    public void Wide_text_with_a_mark_is_not_taken_for_mixed(string text)
    {
        var wide = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);

        Assert.Equal(text, Decode([.. wide.Preamble, .. wide.GetBytes(text)]));
    }

    [Fact]
    public void Strings_that_NULs_end_stay_apart() =>
        Assert.Equal("a\0b\0c\0KEY=abcdefghijklmnopqrstuvwxyz0123456789\0X=1\0", Decode("a\0b\0c\0KEY=abcdefghijklmnopqrstuvwxyz0123456789\0X=1\0"u8.ToArray()));

    private static string Decode(byte[] bytes)
    {
        using var decoded = TextDecoder.Decode(bytes);
        return decoded.Content.ToString();
    }
}
