namespace KeyLint.Engine.Evidence.Places;

/// <summary>Methods that hand a value on in another form, so that what receives their result names it.</summary>
public static class Conversions
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "FromHexString", "FromHex", "HexToBytes", "HexToByteArray", "HexStringToByteArray", "HexDecode", "DecodeHex", "UnHexlify", "A2b_Hex",
        "FromBase64String", "FromBase64", "FromBase64CharArray", "FromBase64Url", "B64Decode", "DecodeBase64", "Base64Decode", "DecodeBase58", "DecodeString",
        "GetBytes", "GetString", "GetChars", "ToCharArray", "ToByteArray", "ToBytes", "AsSpan", "AsMemory", "ToArray", "AsBytes", "ToString", "ToUtf8",
        "Decode", "DecodeData", "Unescape", "Encode", "EncodeUTF8", "Trim", "TrimStart", "TrimEnd", "Normalize", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant",
        "Concat", "String", "Bytes", "Buffer", "ToBuffer", "Arrayify", "Hex2Bin", "BigInteger", "BigInt", "Int", "ByteArray", "MemoryStream", "SecureString", "ReadOnlyMemory", "ReadOnlySpan",
    };

    /// <summary>Types whose <c>from</c> converts, in JavaScript.</summary>
    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal) { "Buffer.from", "Uint8Array.from" };

    /// <summary>Whether a method or type converts.</summary>
    /// <param name="name">Its name, with or without what it belongs to.</param>
    public static bool Contains(string name) => Names.Contains(name.Substring(name.LastIndexOfAny(['.', ':']) + 1)) || Makers.Contains(name);
}
