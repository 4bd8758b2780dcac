using System.Globalization;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Findings;

/// <summary>The only printable form of a secret, for every sink.</summary>
internal static class Redaction
{
    /// <summary>What must stay unknown to whoever reads the printable form.</summary>
    private const double HiddenBits = 80;

    private const int MostShown = 4;

    public static string Of(Part part, Candidate candidate)
    {
        var value = candidate.Value;
        var size = part.Kind == PartKind.Mnemonic
            ? value.Count(c => c == ' ') + 1 + " words"
            : value.Length.ToString(CultureInfo.InvariantCulture) + " characters";
        if (part.Kind is PartKind.Mnemonic or PartKind.Password or PartKind.Passphrase || part.Shape.Form == ShapeForm.Pem)
        {
            return $"({size})";
        }

        var body = value.Length - candidate.Prefix.Length;
        var bitsEach = candidate.Bits / Math.Max(1, body);
        var shown = (int)Math.Min(MostShown, Math.Floor((candidate.Bits - HiddenBits) / bitsEach / 2));
        return shown >= 1
            ? $"{candidate.Prefix}{value.Substring(candidate.Prefix.Length, shown)}…{value.Substring(value.Length - shown)} ({size})"
            : candidate.Prefix.Length > 0 ? $"{candidate.Prefix}… ({size})" : $"({size})";
    }
}
