using System.Text;

namespace KeyLint.Engine.Validation;

/// <summary>One form for values that mean the same: for fingerprints and for the list of known examples.</summary>
internal static class Normalisation
{
    /// <summary>
    /// Outer white space cut, inner runs of it one space, <c>0x</c> cut, pure hex lower-cased; accented letters, kana and Hangul
    /// taken apart as BIP-39 wants it.
    /// </summary>
    public static string Normalise(ReadOnlySpan<char> value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var character in value.Trim())
        {
            if (!char.IsWhiteSpace(character))
            {
                text.Append(character);
            }
            else if (text.Length > 0 && text[text.Length - 1] != ' ')
            {
                text.Append(' ');
            }
        }

        var normal = Decomposition.Of(text.ToString());
        var body = StripHexPrefix(normal.AsSpan());
        return IsHex(body) ? body.ToString().ToLowerInvariant() : normal;
    }

    public static ReadOnlySpan<char> StripHexPrefix(ReadOnlySpan<char> value) =>
        value.Length > 2 && value[0] == '0' && value[1] is 'x' or 'X' ? value.Slice(2) : value;

    private static bool IsHex(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return value.Length > 0;
    }
}
