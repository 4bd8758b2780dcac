using System.Text;
using KeyLint.Engine.Decoding;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Decoding;

/// <summary>What a view decodes stands, character by character, where it says.</summary>
public sealed class ViewPositionsTests
{
    [Fact]
    public void Joined_pieces_are_where_they_stand()
    {
        const string text = "var k = \"abcdefgh\" + \"ijklmnop\" +\n    \"qrstuvwx\";";
        var view = Only(ViewKind.Joined, text);

        Assert.Equal("abcdefghijklmnopqrstuvwx", view.Text);
        for (var start = 0; start < view.Text.Length; start++)
        {
            for (var end = start + 1; end <= view.Text.Length; end++)
            {
                var (from, to) = view.Locate(start, end);
                Assert.Equal((view.Text[start], view.Text[end - 1]), (text[from], text[to - 1]));
            }
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\n    ")]
    [InlineData("\n\t")]
    public void Folded_lines_are_where_they_stand(string fold)
    {
        var lines = new[] { Sample("{base62:64}", 2), Sample("{base62:64}", 3), Sample("{base62:20}", 4) };
        var text = $"key:{fold}{string.Join(fold, lines)}\nend: yes\n";
        var view = Only(ViewKind.Folded, text);

        Assert.Equal(string.Concat(lines), view.Text);
        for (var at = 0; at < view.Text.Length; at++)
        {
            var (from, to) = view.Locate(at, Math.Min(view.Text.Length, at + 70));
            Assert.Equal((view.Text[at], view.Text[Math.Min(view.Text.Length, at + 70) - 1]), (text[from], text[to - 1]));
        }
    }

    [Theory]
    [InlineData(55, false)]
    [InlineData(56, true)]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void Lines_of_56_to_80_characters_are_folded(int length, bool expected)
    {
        var text = $"{Sample($"{{base62:{length}}}", 2)}\n{Sample("{base62:20}", 3)}\n";

        Assert.Equal(expected, Views.In(ViewKind.Folded, text.AsMemory()).Any());
    }

    [Fact]
    public void Line_that_is_longer_or_has_other_characters_is_not_folded_on()
    {
        var first = Sample("{base62:60}", 2);

        Assert.Empty(Views.In(ViewKind.Folded, $"{first}\n{Sample("{base62:61}", 3)}x y\n".AsMemory()));
        Assert.Empty(Views.In(ViewKind.Folded, $"{first}\n\n{first}".AsMemory()));
        Assert.Equal(first + "abc=", Only(ViewKind.Folded, $"{first}\nabc=\n{first}\n").Text);
    }

    [Theory]
    [InlineData("binance_secret=abcdefghijklmnop\n")]
    [InlineData("key: caf\u00e9 \u65e5\u672c\u8a9e\u306e\u8a2d\u5b9a abcdefgh\n")]
    [InlineData("\uc124\uc815 \ud654\uba74\uc758 \uc124\uba85\uc785\ub2c8\ub2e4\u3000abcdefgh")]
    public void Encoded_text_of_any_script_is_read_where_it_stands(string inner)
    {
        foreach (var padding in new[] { true, false })
        {
            var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(inner));
            var text = $"data: \"{(padding ? encoded : encoded.TrimEnd('='))}\" # note";

            var view = Views.In(ViewKind.Encoded, text.AsMemory()).FirstOrDefault(view => view.Text == inner);

            Assert.NotNull(view);
            Assert.Equal(encoded.TrimEnd('='), text[view.Start..view.End].TrimEnd('='));
            var at = inner.IndexOf("abcdefgh", StringComparison.Ordinal);
            var (from, to) = view.Locate(at, at + 8);

            // Four digits are three bytes: the first group that holds a part of it to the last, and the padding behind that.
            Assert.Equal(view.Start + (Encoding.UTF8.GetByteCount(inner[..at]) / 3 * 4), from);
            var last = view.Start + ((Encoding.UTF8.GetByteCount(inner[..(at + 8)]) + 2) / 3 * 4);
            Assert.Equal(Math.Min(last, view.Start + (padding ? encoded : encoded.TrimEnd('=')).Length), to);
        }
    }

    [Theory]
    [InlineData("key = \"ab\\u0063defghijklmnopqrst\"", "abcdefghijklmnopqrst")]
    [InlineData("key = \"\\x61bcdefghijklmnopqrst\"", "abcdefghijklmnopqrst")]
    [InlineData("key = \"abcdefghijklmnopqrs&#116;\"", "abcdefghijklmnopqrst")]
    [InlineData("key = \"%61bcdefghijklmnopqrst\"", "abcdefghijklmnopqrst")]
    public void Escapes_are_read_where_they_stand(string text, string expected)
    {
        var view = Views.In(ViewKind.Escaped, text.AsMemory()).First(view => view.Text.Contains(expected, StringComparison.Ordinal));
        var at = view.Text.IndexOf(expected, StringComparison.Ordinal);
        var (from, to) = view.Locate(at, at + expected.Length);

        Assert.Equal((text.IndexOf('"', StringComparison.Ordinal) + 1, text.LastIndexOf('"')), (from, to));
    }

    private static DecodedView Only(ViewKind kind, string text) => Assert.Single(Views.In(kind, text.AsMemory()));
}
