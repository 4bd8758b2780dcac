namespace KeyLint.Git.Ignoring;

/// <summary>Bytes of ignore files and paths.</summary>
internal static class IgnoreText
{
    public static byte Lower(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;

    public static byte[] Lower(ReadOnlySpan<byte> text)
    {
        var lowered = text.ToArray();
        foreach (ref var letter in lowered.AsSpan())
        {
            letter = Lower(letter);
        }

        return lowered;
    }

    /// <summary>How much of a pattern stands for itself.</summary>
    public static int PlainLength(ReadOnlySpan<byte> pattern) => pattern.IndexOfAny("*?[\\"u8) is var length and >= 0 ? length : pattern.Length;
}
