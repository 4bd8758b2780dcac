using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace KeyLint.Cli.Scanning;

/// <summary>
/// Turns bytes into text, whatever they are: by byte order mark, else by the pattern of NULs that UTF-16 leaves, else UTF-8 where
/// it is valid, else Latin-1, which loses no ASCII. Nothing is passed over as binary: text with NULs in it is still text.
/// </summary>
internal static class TextDecoder
{
    private const int Sample = 4096;

    private static readonly Encoding BigEndianUtf32 = new UTF32Encoding(bigEndian: true, byteOrderMark: true);

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (MixedText.Is(bytes))
        {
            bytes = MixedText.Narrow(bytes);
        }

        var (encoding, skip) = Detect(bytes);
        var content = bytes[skip..];
        var buffer = BoundedPool<char>.Rent(encoding.GetMaxCharCount(content.Length));
        return new DecodedText(buffer, encoding.GetChars(content, buffer));
    }

    /// <summary>Whether bytes are read one by one, as UTF-8 where all of it is valid, else as Latin-1.</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="content">The bytes without a mark.</param>
    public static bool IsNarrow(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> content)
    {
        content = bytes;
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            content = bytes[3..];
            return Utf8.IsValid(content) && !MixedText.Is(bytes);
        }

        return bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..]) && Wide(bytes) is null && !MixedText.Is(bytes);
    }

    private static (Encoding Encoding, int Skip) Detect(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (BigEndianUtf32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (Guess(bytes), 0),
    };

    private static Encoding Guess(ReadOnlySpan<byte> bytes) => Wide(bytes) ?? (Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1);

    /// <summary>UTF-16 of either order, where the NULs say so; else null.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (sample.Contains((byte)0))
        {
            var (even, odd) = CountNuls(sample);
            var half = sample.Length / 2;
            if ((odd * 10 > half * 7 && even * 10 < half) || (odd * 5 > half && even * 2 < odd && IsText(sample, Encoding.Unicode)))
            {
                return Encoding.Unicode;
            }

            if ((even * 10 > half * 7 && odd * 10 < half) || (even * 5 > half && odd * 2 < even && IsText(sample, Encoding.BigEndianUnicode)))
            {
                return Encoding.BigEndianUnicode;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether all of it reads as ASCII and the scripts of East Asia, where a smaller part leaves NULs, and some of that in the other
    /// place. Small numbers read as letters of other scripts.
    /// </summary>
    private static bool IsText(ReadOnlySpan<byte> sample, Encoding encoding)
    {
        foreach (var c in encoding.GetString(sample[..(sample.Length & ~1)]))
        {
            if (c is >= '\u0100' and < '\u1100'
                || char.GetUnicodeCategory(c) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
                || (char.IsControl(c) && !char.IsWhiteSpace(c)))
            {
                return false;
            }
        }

        return true;
    }

    private static (int Even, int Odd) CountNuls(ReadOnlySpan<byte> sample)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
            }
        }

        return (even, odd);
    }
}
