namespace KeyLint.Engine.Screening;

/// <summary>Tells by its first sixteen characters that a run does not encode text.</summary>
internal static class EncodedHead
{
    private const int Length = 16;
    private const int MinHexText = 0x20;

    private static readonly byte[] Digits = MakeDigits();

    /// <summary>Whether <see cref="Decoding.EncodedRuns"/> may read text from a run.</summary>
    public static bool MayBeText(ReadOnlySpan<byte> run) => MayBeBase64(run) || MayBeHex(run);

    private static bool MayBeBase64(ReadOnlySpan<byte> run)
    {
        for (var i = 0; i < Length; i += 4)
        {
            var group = (Digits[run[i]] << 18) | (Digits[run[i + 1]] << 12) | (Digits[run[i + 2]] << 6) | Digits[run[i + 3]];
            if (!IsText((byte)(group >> 16)))
            {
                return false;
            }

            if (i == 0 && (byte)(group >> 8) == 0)
            {
                // UTF-16.
                return true;
            }

            if (!IsText((byte)(group >> 8)) || !IsText((byte)group))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayBeHex(ReadOnlySpan<byte> run)
    {
        for (var i = 0; i < Length; i += 2)
        {
            if (!ByteClasses.IsHex(run[i]) || !ByteClasses.IsHex(run[i + 1]) || !IsText((byte)((Hex(run[i]) << 4) | Hex(run[i + 1]))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Printable, a tab, a line end, or a byte of what is not ASCII.</summary>
    private static bool IsText(byte b) => b >= MinHexText ? b is not 0x7F and < 0xF0 : b is 9 or 10 or 13;

    private static int Hex(byte b) => ByteClasses.IsDigit(b) ? b - '0' : (b | 0x20) - 'a' + 10;

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
