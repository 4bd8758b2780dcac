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
    [InlineData("src/a.cs\0src/b.cs\0src/KeyLint/c.cs\0tests/d.cs\0")]
    [InlineData("MZ\0\0\u0003\0\0\0\u0004\0\0\0key=value\0\0\u00b8\0\0\0\0\0")]
    [InlineData("a\0b\u0001c\0d\u0002e\0f\u0003g\0h\u0004i\0j\u0005")]
    public void Bytes_with_some_nuls_lose_no_ASCII(string text) => Assert.Equal(text, Decode(Encoding.Latin1.GetBytes(text)));

    private static string Decode(byte[] bytes)
    {
        using var decoded = TextDecoder.Decode(bytes);
        return decoded.Content.ToString();
    }
}
