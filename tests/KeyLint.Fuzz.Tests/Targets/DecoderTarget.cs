using System.Text;
using KeyLint.Cli.Scanning;
using KeyLint.Fuzz.Tests.Running;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>Bytes of any encoding become text, and no ASCII is lost.</summary>
internal sealed class DecoderTarget() : FuzzTarget("decoder")
{
    private const string Text = "api_key = abcdefghij0123456789\n";

    public override IReadOnlyList<byte[]> Words { get; } = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0, 0], [0xC3, 0xA9], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80]];

    public override IEnumerable<byte[]> Seeds() => new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1 }.SelectMany(encoding => new[] { encoding.GetBytes(Text), [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)] });

    public override void Try(byte[] input)
    {
        using var text = TextDecoder.Decode(input);
        if (TextDecoder.IsNarrow(input, out var narrow))
        {
            Holds(Letters(text.Content.Span) == Letters(narrow), "ASCII was lost");
        }
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsAscii(c) ? 1 : 0;
        }

        return count;
    }

    private static int Letters(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c < 128 ? 1 : 0;
        }

        return count;
    }
}
