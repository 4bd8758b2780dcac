using System.Security.Cryptography;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Silence;

/// <summary>Values that look like secrets and are none, made at run time.</summary>
internal static class Public
{
    /// <summary>A digest of a number, so that no run of a test differs from another.</summary>
    public static string Hex(int bytes, int seed = 1) => Convert.ToHexStringLower(Bytes(bytes, seed));

    public static byte[] Bytes(int count, int seed = 1)
    {
        var bytes = new List<byte>();
        for (var block = 0; bytes.Count < count; block++)
        {
            bytes.AddRange(SHA256.HashData(BitConverter.GetBytes((seed * 1000) + block)));
        }

        return [.. bytes.Take(count)];
    }

    public static string Base64(int bytes, int seed = 1) => Convert.ToBase64String(Bytes(bytes, seed));

    public static Guid Guid(int seed = 1) => new(Bytes(16, seed));

    public static string EthereumAddress(int seed = 1) => "0x" + Hex(20, seed);

    public static string SolanaAddress(int seed = 1) => Base58.Encode(Bytes(32, seed));

    public static string BitcoinAddress(int seed = 1) => Base58.EncodeChecked([0, .. Bytes(20, seed)]);

    public static string ExtendedPublicKey(int seed = 1) => Base58.EncodeChecked([0x04, 0x88, 0xB2, 0x1E, 0, .. new byte[8], .. Bytes(32, seed), 2, .. Bytes(32, seed + 1)]);

    /// <summary>Names of exchanges and wallets all around, none of them about the value.</summary>
    public static string[] Surroundings { get; } =
    [
        "{0}",
        "// Connects to binance, bybit, okx, kucoin, kraken, bitget, bitmex and bingx.\n{0}\n// api.binance.com",
        "using Nethereum.Web3;\nusing Okx.Net;\nusing Kucoin.Net;\n\n// ethereum wallet\n{0}\n",
        "{{ \"exchange\": \"kucoin\", \"network\": \"ethereum\" }}\n{0}\n# github, aws, coinbase\n",
    ];
}
