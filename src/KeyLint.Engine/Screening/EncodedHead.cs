using System.Runtime.CompilerServices;

namespace KeyLint.Engine.Screening;

/// <summary>Tells by its first sixteen characters that a run does not encode text.</summary>
internal static class EncodedHead
{
    private const int Length = 16;

    private static readonly byte[] Digits = MakeDigits();
    private static readonly bool[] Texts = MakeTexts();

    /// <summary>Whether <see cref="Decoding.EncodedRuns"/> may read text from a run of sixteen characters or more.</summary>
    /// <param name="run">Its first character.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeText(ref byte run)
    {
        var first = (byte)((Digits[run] << 2) | (Digits[Unsafe.Add(ref run, 1)] >> 4));
        return (Texts[first] && MayBeBase64(ref run)) || MayBeHex(ref run);
    }

    private static bool MayBeBase64(ref byte run)
    {
        for (var i = 0; i < Length; i += 4)
        {
            var group = (Digit(ref run, i) << 18) | (Digit(ref run, i + 1) << 12) | (Digit(ref run, i + 2) << 6) | Digit(ref run, i + 3);
            if (i == 0 && (byte)(group >> 8) == 0)
            {
                // UTF-16.
                return true;
            }

            if (!Texts[(byte)(group >> 16)] || !Texts[(byte)(group >> 8)] || !Texts[(byte)group])
            {
                return false;
            }
        }

        return true;

        static int Digit(ref byte run, int at) => Digits[Unsafe.Add(ref run, at)];
    }

    private static bool MayBeHex(ref byte run)
    {
        for (var i = 0; i < Length; i += 2)
        {
            var (high, low) = (Unsafe.Add(ref run, i), Unsafe.Add(ref run, i + 1));
            if (!ByteClasses.IsHex(high) || !ByteClasses.IsHex(low) || !Texts[(byte)((Hex(high) << 4) | Hex(low))])
            {
                return false;
            }
        }

        return true;
    }

    private static int Hex(byte b) => ByteClasses.IsDigit(b) ? b - '0' : (b | 0x20) - 'a' + 10;

    /// <summary>Printable, a tab, a line end, or a byte of what is not ASCII.</summary>
    private static bool[] MakeTexts() => [.. Enumerable.Range(0, 256).Select(b => b is (>= 0x20 and < 0xF0 and not 0x7F) or 9 or 10 or 13)];

    private static byte[] MakeDigits()
    {
        var digits = new byte[256];
        for (var i = 0; i < 26; i++)
        {
            digits['A' + i] = (byte)i;
            digits['a' + i] = (byte)(26 + i);
        }

        for (var i = 0; i < 10; i++)
        {
            digits['0' + i] = (byte)(52 + i);
        }

        digits['+'] = digits['-'] = 62;
        digits['/'] = digits['_'] = 63;
        return digits;
    }
}
