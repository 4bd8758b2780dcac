using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KeyLint.Git.Objects;

/// <summary>The id that content has.</summary>
internal static class ObjectHash
{
#pragma warning disable CA5350 // Git names objects by SHA-1; this is a check against damage, not against forgery.
    public static ObjectId Of(ObjectKind kind, ReadOnlySpan<byte> content, int idLength)
    {
        using var hash = IncrementalHash.CreateHash(idLength == 20 ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256);
        var name = kind.ToString().ToLowerInvariant();
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name} {content.Length}\0")));
        hash.AppendData(content);
        return new ObjectId(hash.GetHashAndReset());
    }
#pragma warning restore CA5350
}
