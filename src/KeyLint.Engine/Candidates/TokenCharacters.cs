namespace KeyLint.Engine.Candidates;

/// <summary>The characters that tokens are made of.</summary>
internal static class TokenCharacters
{
    private static readonly byte[] Classes = Build();

    private const byte Alphanumeric = 1;
    private const byte UrlSafe = 2;
    private const byte Base64Only = 4;

    /// <summary>Letters, digits and <c>+ / - _</c>.</summary>
    public static bool IsRun(char c) => c < 128 && Classes[c] != 0;

    /// <summary>Letters, digits and <c>- _</c>.</summary>
    public static bool IsBase64Url(char c) => c < 128 && (Classes[c] & (Alphanumeric | UrlSafe)) != 0;

    /// <summary>ASCII letters and digits.</summary>
    public static bool IsAlphanumeric(char c) => c < 128 && Classes[c] == Alphanumeric;

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsLower(char c) => (uint)(c - 'a') <= 25;

    public static bool IsUpper(char c) => (uint)(c - 'A') <= 25;

    public static bool IsQuote(char c) => c is '"' or '\'' or '`';

    private static byte[] Build()
    {
        var classes = new byte[128];
        for (var c = 0; c < 128; c++)
        {
            var character = (char)c;
            classes[c] = IsDigit(character) || IsLower(character) || IsUpper(character) ? Alphanumeric
                : character is '-' or '_' ? UrlSafe
                : character is '+' or '/' ? Base64Only
                : (byte)0;
        }

        return classes;
    }
}
