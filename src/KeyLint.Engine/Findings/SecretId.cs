using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Findings;

/// <summary>One-way id of a secret under whatever rule: tells that two findings are one value. For memory only, since a short one could be guessed from it.</summary>
/// <param name="Digest">Of the normalised value.</param>
/// <param name="Length">Of the normalised value, in characters.</param>
/// <param name="Hash">A hash that can be rolled over a text, to find where the value may stand.</param>
public readonly record struct SecretId(string Digest, int Length, ulong Hash)
{
    internal static SecretId Of(string value)
    {
        var normal = Normalisation.Normalise(value.AsSpan());
        return new SecretId(Fingerprint.OfSecret(normal), normal.Length, RollingHash.Of(normal).Value);
    }
}
