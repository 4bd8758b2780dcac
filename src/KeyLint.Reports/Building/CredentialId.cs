using System.Security.Cryptography;
using System.Text;

namespace KeyLint.Reports.Building;

/// <summary>The stable id of a credential.</summary>
internal static class CredentialId
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Bytes = 10;

    /// <summary>The one fingerprint itself; or 80 bits of SHA-256 over all of them, in ordinal order, as base32.</summary>
    public static string Of(IReadOnlyCollection<string> fingerprints) => fingerprints.Count == 1
        ? fingerprints.First()
        : Encode(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', fingerprints.Order(StringComparer.Ordinal)))));

    private static string Encode(ReadOnlySpan<byte> hash)
    {
        var text = new StringBuilder(Bytes * 8 / 5);
        var bits = 0;
        var held = 0;

        foreach (var octet in hash[..Bytes])
        {
            bits = (bits << 8) | octet;
            held += 8;

            while (held >= 5)
            {
                held -= 5;
                text.Append(Base32[(bits >> held) & 31]);
            }

            bits &= (1 << held) - 1;
        }

        return text.ToString();
    }
}
