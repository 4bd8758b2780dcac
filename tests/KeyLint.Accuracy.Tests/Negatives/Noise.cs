using System.Security.Cryptography;

namespace KeyLint.Accuracy.Tests.Negatives;

/// <summary>Bytes that look random and are the same in every run.</summary>
/// <param name="seed">Any number.</param>
internal sealed class Noise(int seed)
{
    private int block;

    public byte[] Bytes(int count)
    {
        var bytes = new List<byte>();
        while (bytes.Count < count)
        {
            bytes.AddRange(SHA256.HashData([.. BitConverter.GetBytes(seed), .. BitConverter.GetBytes(block++)]));
        }

        return [.. bytes.Take(count)];
    }

    public string Hex(int bytes) => Convert.ToHexStringLower(Bytes(bytes));

    public string Base64(int bytes) => Convert.ToBase64String(Bytes(bytes));

    public Guid Guid() => new(Bytes(16));

    public string From(string alphabet, int length) => string.Concat(Bytes(length).Select(value => alphabet[value % alphabet.Length]));
}
