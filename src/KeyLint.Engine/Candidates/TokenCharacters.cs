using System.Runtime.CompilerServices;

namespace KeyLint.Engine.Candidates;

/// <summary>The characters that tokens are made of.</summary>
internal static class TokenCharacters
{
    private const byte Alphanumeric = 1;
    private const byte UrlSafe = 2;

    /// <summary>By ASCII code: 1 letters and digits, 2 <c>- _</c>, 4 <c>+ /</c>. Constant data, so that look-ups need no start-up check.</summary>
    private static ReadOnlySpan<byte> Classes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 2, 0, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 2,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];

    /// <summary>Letters, digits and <c>+ / - _</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsRun(char c) => c < 128 && Classes[c] != 0;

    /// <summary>Letters, digits and <c>- _</c>.</summary>
    public static bool IsBase64Url(char c) => c < 128 && (Classes[c] & (Alphanumeric | UrlSafe)) != 0;

    /// <summary>ASCII letters and digits.</summary>
    public static bool IsAlphanumeric(char c) => c < 128 && Classes[c] == Alphanumeric;

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    /// <summary>The value of a hex digit, or -1.</summary>
    public static int HexDigit(char c) => IsDigit(c) ? c - '0' : (c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10 : -1;

    public static bool IsLower(char c) => (uint)(c - 'a') <= 25;

    public static bool IsUpper(char c) => (uint)(c - 'A') <= 25;

    public static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 25;

    public static bool IsQuote(char c) => c is '"' or '\'' or '`';
}
