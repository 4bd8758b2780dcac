using System.Buffers.Binary;
using System.Text;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation;

/// <summary>Values that are public: documented examples, test vectors, development accounts. Kept as SHA-256 only.</summary>
internal static class KnownExamples
{
    /// <summary>The hashes by their first eight bytes, which are hardly ever those of another value: so no text is made of most hashes.</summary>
    private static readonly Lazy<ILookup<ulong, string>> Hashed = new(() =>
        RuleResources.Lines("known-examples.txt").ToLookup(hash => Convert.ToUInt64(hash.Substring(0, 16), 16)));

    /// <summary>A value fits the shapes of a dozen rules, and each of them asks.</summary>
    [ThreadStatic]
    private static (string Value, bool IsOne) last;

    /// <summary>Whether a value is one of them, however it is written.</summary>
    public static bool Contains(string value)
    {
        if (last.Value != value)
        {
            last = (value, IsOne(value));
        }

        return last.IsOne;
    }

    private static bool IsOne(string value)
    {
        var hash = Hashes.Sha256(Encoding.UTF8.GetBytes(Normalisation.Normalise(value.AsSpan())));
        var first = BinaryPrimitives.ReadUInt64BigEndian(hash);
        return Hashed.Value.Contains(first) && Hashed.Value[first].Contains(Hashes.ToHex(hash));
    }
}
