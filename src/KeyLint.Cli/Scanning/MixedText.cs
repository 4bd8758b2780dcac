namespace KeyLint.Cli.Scanning;

/// <summary>
/// Text in two encodings: what Windows PowerShell appends with <c>>></c> is UTF-16, whatever stands in the file before, and what other tools append to its
/// files is not. Read as one encoding, half of such a file is noise.
/// </summary>
internal static class MixedText
{
    /// <summary>Fewer characters in a row may be a few short strings that NULs end.</summary>
    private const int ShortestWide = 8;

    /// <summary>ASCII that long comes about in UTF-16 of East Asian text once in a hundred million characters.</summary>
    private const int ShortestNarrow = 24;

    /// <summary>Whether bytes are ASCII or UTF-8 in one stretch and UTF-16 of little end in another, and nothing else.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.Contains((byte)0))
        {
            return false;
        }

        var (wide, narrow) = (0, 0);
        for (var at = StartOf(bytes); at < bytes.Length;)
        {
            var pairs = PairsAt(bytes, at);
            wide = Math.Max(wide, pairs);
            if (pairs > 0)
            {
                at += 2 * pairs;
                continue;
            }

            if (!IsText(bytes[at]))
            {
                return false;
            }

            var from = at;
            while (at < bytes.Length && IsText(bytes[at]) && bytes[at] < 0x80 && !(at + 1 < bytes.Length && bytes[at + 1] == 0))
            {
                at++;
            }

            narrow = Math.Max(narrow, at - from);
            at = Math.Max(at, from + 1);
        }

        return wide >= ShortestWide && narrow >= ShortestNarrow;
    }

    /// <summary>The bytes as if all had been written in the narrow encoding.</summary>
    /// <param name="bytes">What <see cref="Is"/> knows.</param>
    public static byte[] Narrow(ReadOnlySpan<byte> bytes)
    {
        var result = new byte[bytes.Length];
        var length = 0;
        for (var at = StartOf(bytes); at < bytes.Length;)
        {
            var pairs = PairsAt(bytes, at);
            for (var pair = 0; pair < pairs; pair++)
            {
                result[length++] = bytes[at + (2 * pair)];

                // Short strings that NULs end stay apart.
                if (pairs < ShortestWide)
                {
                    result[length++] = 0;
                }
            }

            at += 2 * pairs;
            if (pairs == 0)
            {
                result[length++] = bytes[at++];
            }
        }

        return result[..length];
    }

    private static int StartOf(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] ? 2 : bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;

    private static int PairsAt(ReadOnlySpan<byte> bytes, int at)
    {
        var pairs = 0;
        while (at + 1 < bytes.Length && IsText(bytes[at]) && bytes[at + 1] == 0)
        {
            (at, pairs) = (at + 2, pairs + 1);
        }

        return pairs;
    }

    private static bool IsText(byte b) => b is >= 0x20 and not 0x7F or (byte)'\t' or (byte)'\n' or (byte)'\r';
}
