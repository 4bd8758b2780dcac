using System.Text;
using KeyLint.Analyzers.Tests.Support;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Source;

/// <summary>Secrets as programs keep them: bytes and characters one by one, and text that is decoded on the spot.</summary>
public sealed class BytesTests
{
    private static readonly byte[] Key = Convert.FromHexString(EthereumKey);

    public static TheoryData<string, string> Reported => new()
    {
        { "byte array", $$"""static readonly byte[] ethereumPrivateKey = { {|KL1002:{{Hex(Key)}}|} };""" },
        { "new byte array", $$"""static readonly byte[] ethereumPrivateKey = new byte[] { {|KL1002:{{Hex(Key)}}|} };""" },
        { "sized byte array", $$"""static readonly byte[] ethereumPrivateKey = new byte[32] { {|KL1002:{{Hex(Key)}}|} };""" },
        { "implicit byte array", $$"""static readonly byte[] ethereumPrivateKey = new[] { {|KL1002:{{Cast(Key)}}|} };""" },
        { "collection expression", $$"""static readonly byte[] ethereumPrivateKey = [{|KL1002:{{Hex(Key)}}|}];""" },
        { "span", $$"""static System.ReadOnlySpan<byte> EthereumPrivateKey => [{|KL1002:{{Hex(Key)}}|}];""" },
        { "list", $$"""static readonly List<byte> ethereumPrivateKey = new() { {|KL1002:{{Hex(Key)}}|} };""" },
        { "decimal", $$"""static readonly byte[] ethereumPrivateKey = { {|KL1002:{{string.Join(", ", Key)}}|} };""" },
        { "over lines", $$"""static readonly byte[] ethereumPrivateKey = new byte[]{{"\n"}}{ {{"\n"}}{|KL1002:{{Hex(Key).Replace(", ", ",\n")}}|},{{"\n"}}};""" },
        { "over lines with comments", $$"""static readonly byte[] ethereumPrivateKey = new byte[]{{"\n"}}{ {{"\n"}}{|KL1002:{{Hex(Key[..16])}}, // first{{"\n"}}{{Hex(Key[16..])}}|}, /* second */{{"\n"}}};""" },
        { "bytes with suffixes", $$"""static readonly byte[] ethereumPrivateKey = { {|KL1002:{{string.Join(", ", Key.Select(b => $"0x{b:x2}"))}}|} };""" },
        { "binary", $$"""static readonly byte[] ethereumPrivateKey = { {|KL1002:{{string.Join(", ", Key.Select(b => $"0b{Convert.ToString(b, 2).PadLeft(8, '0').Insert(4, "_")}"))}}|} };""" },
        { "argument", $$"""void M() => Load(new byte[] { {|KL1002:{{Hex(Key)}}|} }); void Load(byte[] ethereumPrivateKey) { }""" },
        { "characters", $$"""static readonly char[] binanceSecret = { {|KL1001:{{string.Join(", ", BinanceSecret.Select(c => $"'{c}'"))}}|} };""" },
        { "characters of a string", $$"""string binanceSecret = new string(new[] { {|KL1001:{{string.Join(", ", BinanceSecret.Select(c => $"'{c}'"))}}|} });""" },
        { "text as bytes", $$"""static readonly byte[] binanceSecret = { {|KL1001:{{Hex(Encoding.ASCII.GetBytes(BinanceSecret))}}|} };""" },
        { "character codes cast", $$"""static readonly byte[] binanceSecret = { {|KL1001:{{string.Join(", ", BinanceSecret.Select(c => $"(byte)'{c}'"))}}|} };""" },
        { "pieces in an array", $$"""string binanceSecret = string.Concat(new[] { "{|KL1001:{{BinanceSecret[..20]}}", "{{BinanceSecret[20..]}}|}" });""" },
        { "from hex", $$"""static readonly byte[] ethereumPrivateKey = Convert.FromHexString("{|KL1002:{{EthereumKey}}|}");""" },
        { "from hex, method of one's own", $$"""static readonly byte[] ethereumPrivateKey = Hex.Decode("{|KL1002:{{EthereumKey}}|}"); static class Hex { public static byte[] Decode(string text) => null; }""" },
        { "from hex, extension", $$"""static readonly byte[] ethereumPrivateKey = "{|KL1002:{{EthereumKey}}|}".HexToByteArray();""" },
        { "from base64", $$"""static readonly byte[] krakenApiSecret = Convert.FromBase64String("{|KL1001:{{Of("kraken", "secret", 8)}}|}");""" },
        { "hidden in base64", $$"""static readonly string binanceSecret = Encoding.UTF8.GetString(Convert.FromBase64String("{|KL1001:{{Convert.ToBase64String(Encoding.ASCII.GetBytes(BinanceSecret))}}|}"));""" },
        { "bytes of text", $$"""static readonly byte[] binanceSecret = Encoding.UTF8.GetBytes("{|KL1001:{{BinanceSecret}}|}");""" },
        { "bytes of text, unknown provider", $$"""static readonly byte[] clientSecret = Encoding.UTF8.GetBytes("{|KL1005:{{Unknown}}|}");""" },
        { "HMAC", $$"""void M() { using var binance = new System.Security.Cryptography.HMACSHA256(Encoding.UTF8.GetBytes("{|KL1001:{{BinanceSecret}}|}")); }""" },
        { "characters of text", $$"""static readonly char[] clientSecret = "{|KL1005:{{Unknown}}|}".ToCharArray();""" },
        { "trimmed", $$"""static readonly string clientSecret = "{|KL1005:{{Unknown}}|}".Trim();""" },
        { "span of text", $$"""static System.ReadOnlySpan<char> ClientSecret => "{|KL1005:{{Unknown}}|}".AsSpan();""" },
        { "memory stream", $$"""static readonly Stream clientSecret = new MemoryStream(Encoding.UTF8.GetBytes("{|KL1005:{{Unknown}}|}"));""" },
        { "key of a cipher", $$"""void M(System.Security.Cryptography.Aes aes) { aes.Key = new byte[] { {|KL1005:{{Hex(Random(32))}}|} }; }""" },
        { "key of a cipher of any name", $$"""void M() { var algorithm = System.Security.Cryptography.Aes.Create(); algorithm.Key = Encoding.UTF8.GetBytes("{|KL1005:{{Unknown[..32]}}|}"); }""" },
        { "key in an initialiser", $$"""object M() => new System.Security.Cryptography.RijndaelManaged { Key = Convert.FromBase64String("{|KL1005:{{Convert.ToBase64String(Random(32))}}|}") };""" },
        { "key of an encryptor", $$"""object M(System.Security.Cryptography.Aes aes, byte[] iv) => aes.CreateEncryptor(Encoding.UTF8.GetBytes("{|KL1005:{{Unknown[..32]}}|}"), iv);""" },
        { "key of a decryptor", $$"""object M(System.Security.Cryptography.SymmetricAlgorithm des, byte[] iv) => des.CreateDecryptor(new byte[] { {|KL1005:{{Hex(Random(24))}}|} }, iv);""" },
        { "key of a hash", $$"""void M(System.Security.Cryptography.HMACSHA512 hash) { hash.Key = Encoding.ASCII.GetBytes("{|KL1005:{{Unknown[..32]}}|}"); }""" },
        { "solana keypair", $$"""static readonly byte[] keypair = { {|KL1002:{{string.Join(", ", Solana())}}|} };""" },
    };

    public static TheoryData<string, string> Silent => new()
    {
        { "table of a hash", $$"""static readonly byte[] SBox = { {{Hex(Random(64))}} };""" },
        { "magic bytes", """static readonly byte[] Png = { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A };""" },
        { "public key", $$"""static readonly byte[] ethereumPublicKey = { 0x04, {{Hex(Random(64))}} };""" },
        { "hash", $$"""static readonly byte[] sha256 = Convert.FromHexString("{{Convert.ToHexString(Random(32))}}");""" },
        { "initialisation vector", $$"""static readonly byte[] iv = { {{Hex(Random(16))}} };""" },
        { "initialisation vector of a cipher", $$"""void M(System.Security.Cryptography.Aes aes) { aes.IV = new byte[] { {{Hex(Random(16))}} }; }""" },
        { "initialisation vector as text", $$"""void M(System.Security.Cryptography.Aes aes) { aes.IV = Encoding.UTF8.GetBytes("{{Unknown[..16]}}"); }""" },
        { "initialisation vector of an encryptor", $$"""object M(System.Security.Cryptography.Aes aes, byte[] k) => aes.CreateEncryptor(k, Encoding.UTF8.GetBytes("{{Unknown[..32]}}"));""" },
        { "salt", $$"""object M(string p) => new System.Security.Cryptography.Rfc2898DeriveBytes(p, Encoding.UTF8.GetBytes("{{Unknown[..32]}}"), 1000, System.Security.Cryptography.HashAlgorithmName.SHA256);""" },
        { "key of something else", $$"""void M(Entry entry) { entry.Key = Encoding.UTF8.GetBytes("{{Unknown[..32]}}"); } class Entry { public byte[] Key; }""" },
        { "key that is read", """void M(System.Security.Cryptography.Aes aes, string key) { aes.Key = Encoding.UTF8.GetBytes(key); }""" },
        { "zeroes", $$"""static readonly byte[] privateKey = { {{Hex(new byte[32])}} };""" },
        { "counting", $$"""static readonly byte[] privateKey = { {{Hex([.. Enumerable.Range(1, 32).Select(i => (byte)i)])}} };""" },
        { "integers", $$"""static readonly int[] secretNumbers = { {{string.Join(", ", Enumerable.Range(1000, 32))}} };""" },
        { "alphabet", """static readonly char[] Secret = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".ToCharArray();""" },
        { "public key from hex", $$"""static readonly byte[] publicKey = Convert.FromHexString("{{Convert.ToHexString(Random(32))}}");""" },
        { "message", """static readonly byte[] message = Encoding.UTF8.GetBytes("The secret of the Binance API is that it is an API");""" },
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task Secret_in_bytes_is_reported(string how, string member) => Member(how, member);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task Other_bytes_are_silent(string how, string member) => Member(how, member);

    private static Task Member(string how, string member)
    {
        Assert.NotEmpty(how);
        return Verify.Source(Source(member));
    }

    /// <summary>The member in a file.</summary>
    public static string Source(string member) => $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Text;

            class C
            {
                {{member}}
            }

            static class Extensions { public static byte[] HexToByteArray(this string text) => null; }
            """;

    private static string Hex(byte[] bytes) => string.Join(", ", bytes.Select(b => $"0x{b:X2}"));

    private static string Cast(byte[] bytes) => string.Join(", ", bytes.Select(b => $"(byte)0x{b:X2}"));

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A keypair as Solana's tools write it: 64 numbers, elsewhere one base58 text.</summary>
    private static IEnumerable<byte> Solana()
    {
        var number = Of("solana", "keypair", 3).Aggregate(
            System.Numerics.BigInteger.Zero,
            (sum, c) => (sum * 58) + "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".IndexOf(c));
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return Enumerable.Repeat((byte)0, 64 - bytes.Length).Concat(bytes);
    }
}
