using Microsoft.CodeAnalysis;

namespace KeyLint.Analyzers.Places;

/// <summary>What the class library signs and encrypts with: it calls all of that a key, as it does the key of a dictionary. An initialisation vector is none.</summary>
internal static class CipherKeys
{
    /// <summary>What such a key is, in a name that says so.</summary>
    public const string Name = "hmacSecret";

    /// <summary>Types that are made of their key.</summary>
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal) { "SymmetricSecurityKey", "AesGcm", "AesCcm", "ChaCha20Poly1305" };

    /// <summary>Types from which those derive whose key is a property.</summary>
    private static readonly HashSet<string> Bases = new(StringComparer.Ordinal) { "SymmetricAlgorithm", "KeyedHashAlgorithm" };

    /// <summary>Whether a parameter takes one: <c>new HMACSHA256(key)</c>, <c>CreateEncryptor(rgbKey, rgbIV)</c>.</summary>
    public static bool Takes(IMethodSymbol method, IParameterSymbol parameter) => parameter.Name switch
    {
        "key" => method.ContainingType.Name.StartsWith("HMAC", StringComparison.Ordinal) || Types.Contains(method.ContainingType.Name),
        "rgbKey" => Derives(method.ContainingType),
        _ => false,
    };

    /// <summary>Whether a member is one: <c>aes.Key</c>.</summary>
    public static bool Is(ISymbol? member) => member is IPropertySymbol { Name: "Key" } && Derives(member.ContainingType);

    private static bool Derives(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Bases.Contains(current.Name))
            {
                return true;
            }
        }

        return false;
    }
}
