using System.Collections.Concurrent;
using System.Text;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Findings;

/// <summary>
/// A one-way id of a finding: 80 bits of a hash over rule family and normalised secret, in base32. No path, line or commit goes
/// in, so that it survives moves, rebases and machines.
/// </summary>
internal static class Fingerprint
{
    private const int Length = 10;

    /// <summary>Chosen by people, so guessed by dictionaries: hashed slowly.</summary>
    private const int Iterations = 100_000;

    private static readonly ConcurrentDictionary<string, string> SlowOnes = new(StringComparer.Ordinal);

    public static string Of(Rule rule, Part part, string value)
    {
        var normal = Normalisation.Normalise(value.AsSpan());
        return part.Kind is PartKind.Password or PartKind.Passphrase
            ? SlowOnes.GetOrAdd(Fast(rule, normal), _ => Encode(Hashes.Pbkdf2(normal, "keylint/1/" + rule.Id, Iterations)))
            : Fast(rule, normal);
    }

    /// <summary>The same for one value under whatever rule.</summary>
    public static string OfSecret(string value) =>
        Encode(Hashes.Sha256(Encoding.UTF8.GetBytes("keylint/secret\n" + Normalisation.Normalise(value.AsSpan()))));

    /// <summary>Whether a value could be a fingerprint, as reports and ledgers hold them.</summary>
    public static bool HasForm(string value) => value.Length == Length * 8 / 5 && value.All(c => c is (>= 'a' and <= 'z') or (>= '2' and <= '7'));

    private static string Fast(Rule rule, string normal) =>
        Encode(Hashes.Sha256(Encoding.UTF8.GetBytes("keylint/1\n" + rule.Id + "\n" + normal)));

    private static string Encode(byte[] hash) => Hashes.ToBase32(hash.AsSpan(0, Length));
}
