using KeyLint.Cli.Purging;

namespace KeyLint.Cli.Tests.Purging;

/// <summary>What one line looks for: the secret, and nothing else.</summary>
public sealed class ReplacementLineTests
{
    private const string Start = "(?<![^\\r\\n])";
    private const string End = "(?![^\\r\\n])";

    [Theory]
    [InlineData("x = 'abcdefghijkl';", "abcdefghijkl", "literal:abcdefghijkl==>***REMOVED***")]
    [InlineData("a==>regex:b", "a==>regex:b", "regex:" + Start + "a\\=\\=\\>regex\\:b" + End + "==>***REMOVED***")]
    [InlineData("Password=abc1;Next=1234567890", "abc1", "regex:(?<=Password\\=)abc1(?=\\;Next\\=12)==>***REMOVED***")]
    [InlineData("pin\nPwd=ab.1\nq", "ab.1", "regex:(?<=Pwd\\=)ab\\.1" + End + "==>***REMOVED***")]
    [InlineData("pin\rPwd=ab.1\rq", "ab.1", "regex:(?<=Pwd\\=)ab\\.1" + End + "==>***REMOVED***")]
    [InlineData("pin\rab.1\rq", "ab.1", "regex:" + Start + "ab\\.1" + End + "==>***REMOVED***")]
    [InlineData("one\r\ntwo three", "one\r\ntwo", "regex:one(?:\\r\\n?|\\n)two==>***REMOVED***")]
    [InlineData("one\rtwo three", "one\rtwo", "regex:one(?:\\r\\n?|\\n)two==>***REMOVED***")]
    [InlineData("one\n\ntwo three", "one\n\ntwo", "regex:one(?:\\r\\n?|\\n)(?:\\r\\n?|\\n)two==>***REMOVED***")]
    [InlineData("regex:aaaaaaaaaaaa", "regex:aaaaaaaaaaaa", "literal:regex:aaaaaaaaaaaa==>***REMOVED***")]
    [InlineData("f\u00fcr Pwd=ab1", "ab1", "regex:(?<=f\u00fcr\\ Pwd\\=)ab1" + End + "==>***REMOVED***")]
    [InlineData("\U0001F5111234567890123456789012=ab1=123456\U0001F511", "ab1", "regex:(?<=1234567890123456789012\\=)ab1(?=\\=123456)==>***REMOVED***")]
    public void Text_in_UTF_8(string text, string secret, string expected) => Assert.Equal(expected, Line(text, secret, ByteForm.Utf8));

    [Theory]
    [InlineData("x = 'abcdefghijkl'; # \u00fc", "abcdefghijkl", "literal:abcdefghijkl==>***REMOVED***")]
    [InlineData("x = 'abcdefghijk\u00fc';", "abcdefghijk\u00fc", "regex:abcdefghijk\\xfc==>***REMOVED***")]
    [InlineData("f\u00fcr Pwd=\u00e41 f\u00fcr", "\u00e41", "regex:(?<=f\\xfcr\\ Pwd\\=)\\xe41(?=\\ f\\xfcr)==>***REMOVED***")]
    public void Text_in_Latin_1(string text, string secret, string expected) => Assert.Equal(expected, Line(text, secret, ByteForm.Latin1));

    [Theory]
    [InlineData("ab1 = x", "regex:(?<=\\xef\\xbb\\xbf)ab1(?=\\ \\=\\ x)==>***REMOVED***")]
    [InlineData("x\nab1 = x", "regex:" + Start + "ab1(?=\\ \\=\\ x)==>***REMOVED***")]
    public void Text_behind_a_byte_order_mark(string text, string expected) => Assert.Equal(expected, Line(text, "ab1", ByteForm.MarkedUtf8));

    [Theory]
    [InlineData(3, 9, "regex:(?<=\\,)ab1(?=\\,\\ )==>***REMOVED***")]
    [InlineData(4, 7, "regex:ab1==>***REMOVED***")]
    public void Another_secret_is_no_company(int from, int to, string expected) =>
        Assert.Equal(expected, ReplacementLine.Of("key,ab1, key", 4..7, from..to, ByteForm.Utf8));

    private static string Line(string text, string secret, ByteForm form)
    {
        var start = text.IndexOf(secret, StringComparison.Ordinal);
        return ReplacementLine.Of(text, start..(start + secret.Length), .., form);
    }
}
