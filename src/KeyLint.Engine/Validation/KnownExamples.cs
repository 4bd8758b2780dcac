using System.Text;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation;

/// <summary>Values that are public: documented examples, test vectors, development accounts. Kept as SHA-256 only.</summary>
internal static class KnownExamples
{
    private static readonly Lazy<HashSet<string>> Hashed = new(() =>
        new HashSet<string>(RuleResources.Lines("known-examples.txt"), StringComparer.Ordinal));

    public static bool Contains(ReadOnlySpan<char> value)
    {
        var normal = Normalisation.Normalise(value);
        return Hashed.Value.Contains(Hashes.ToHex(Hashes.Sha256(Encoding.UTF8.GetBytes(normal))));
    }
}
