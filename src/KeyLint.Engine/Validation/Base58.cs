using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation;

/// <summary>Base58Check: base58 of a payload and the first four bytes of its double SHA-256.</summary>
internal static class Base58
{
    private static readonly string Digits = Alphabet.Find("base58")!.Characters;

    /// <summary>Decodes and verifies.</summary>
    /// <returns>The payload with its version byte, or null when a character or the checksum is wrong.</returns>
    public static byte[]? DecodeChecked(ReadOnlySpan<char> text, string? alphabet = null)
    {
        var bytes = Decode(text, alphabet);
        if (bytes is null || bytes.Length < 5)
        {
            return null;
        }

        var payload = bytes.AsSpan(0, bytes.Length - 4).ToArray();
        return Checksum(payload).SequenceEqual(bytes.AsSpan(bytes.Length - 4)) ? payload : null;
    }

    /// <summary>Encodes a payload with its version byte.</summary>
    public static string EncodeChecked(byte[] payload, string? alphabet = null) => Encode([.. payload, .. Checksum(payload).ToArray()], alphabet);

    /// <summary>Encodes bytes without a checksum.</summary>
    public static string Encode(byte[] number, string? alphabet = null)
    {
        var digits = new List<int>();
        foreach (var value in number)
        {
            var carry = (int)value;
            for (var i = 0; i < digits.Count; i++)
            {
                carry += digits[i] << 8;
                digits[i] = carry % 58;
                carry /= 58;
            }

            for (; carry > 0; carry /= 58)
            {
                digits.Add(carry % 58);
            }
        }

        digits.AddRange(number.TakeWhile(value => value == 0).Select(_ => 0));
        digits.Reverse();
        return string.Concat(digits.Select(digit => (alphabet ?? Digits)[digit]));
    }

    /// <summary>Decodes without a checksum.</summary>
    /// <returns>The bytes, or null when a character is wrong.</returns>
    public static byte[]? Decode(ReadOnlySpan<char> text, string? alphabet = null)
    {
        alphabet ??= Digits;
        var bytes = new List<byte>();
        foreach (var character in text)
        {
            var carry = alphabet.IndexOf(character);
            if (carry < 0)
            {
                return null;
            }

            for (var i = 0; i < bytes.Count; i++)
            {
                carry += bytes[i] * 58;
                bytes[i] = (byte)carry;
                carry >>= 8;
            }

            for (; carry > 0; carry >>= 8)
            {
                bytes.Add((byte)carry);
            }
        }

        for (var i = 0; i < text.Length && text[i] == alphabet[0]; i++)
        {
            bytes.Add(0);
        }

        bytes.Reverse();
        return [.. bytes];
    }

    private static ReadOnlySpan<byte> Checksum(byte[] payload) => Hashes.Sha256(Hashes.Sha256(payload)).AsSpan(0, 4);
}
