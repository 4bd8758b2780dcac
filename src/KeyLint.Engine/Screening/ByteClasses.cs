namespace KeyLint.Engine.Screening;

/// <summary>What single bytes can be part of. A byte from 0x80 on belongs to a character that may be anything.</summary>
internal static class ByteClasses
{
    public static bool IsHigh(byte b) => b >= 0x80;

    public static bool IsQuote(byte b) => b is (byte)'"' or (byte)'\'' or (byte)'`';

    public static bool IsSpace(byte b) => b is >= 9 and <= 13 or (byte)' ' || IsHigh(b);

    public static bool IsHex(byte b) => (uint)(b - '0') <= 9 || (uint)((b | 0x20) - 'a') <= 5;

    public static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    public static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') <= 25 || IsHigh(b);

    public static bool IsToken(byte b) => IsDigit(b) || (uint)((b | 0x20) - 'a') <= 25 || b is (byte)'+' or (byte)'/' or (byte)'-' or (byte)'_';

    /// <summary>Letters that words of a phrase are made of, and what stands between them.</summary>
    public static bool IsPhrase(byte b) => Phrases[b];

    private static readonly bool[] Phrases = [.. Enumerable.Range(0, 256).Select(b => IsLetter((byte)b) || IsSeparator((byte)b))];

    private static bool IsSeparator(byte b) => b is (byte)' ' or (byte)',' or (byte)'"' or (byte)'\'' or (byte)'[' or (byte)']' or (byte)'\t' or (byte)'\n' or (byte)'\r';

    /// <summary>Whether an odd number of backslashes stands before an index.</summary>
    public static bool IsEscaped(ReadOnlySpan<byte> text, int at)
    {
        var from = at;
        while (from > 0 && text[from - 1] == '\\')
        {
            from--;
        }

        return (at - from) % 2 == 1;
    }
}
