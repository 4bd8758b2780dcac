namespace KeyLint.Engine.Validation;

/// <summary>Bech32: a prefix, 1, five-bit digits and six of checksum. Source: BIP-173.</summary>
internal static class Bech32
{
    private const string Digits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int ChecksumLength = 6;

    private static readonly uint[] Generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

    /// <summary>The checksum of bech32m, in which newer addresses are written. Source: BIP-350.</summary>
    private const uint Modified = 0x2bc830a3;

    /// <summary>Decodes and verifies; all capitals are the same as none.</summary>
    /// <returns>Prefix in lower case and bytes, or null when a character or the checksum is wrong or the case is mixed.</returns>
    public static (string Prefix, byte[] Bytes)? Decode(ReadOnlySpan<char> text) =>
        Verify(text) is { Sum: 1 } read && Regroup(read.Values.Take(read.Values.Count - ChecksumLength), 5, 8, pad: false) is { } bytes
            ? (read.Prefix, bytes)
            : null;

    /// <summary>The prefix of a text whose checksum holds, in bech32 or bech32m, whatever its digits mean.</summary>
    /// <returns>The prefix in lower case, or null.</returns>
    public static string? PrefixOf(ReadOnlySpan<char> text) => Verify(text) is { Sum: 1 or Modified } read ? read.Prefix : null;

    private static (string Prefix, List<byte> Values, uint Sum)? Verify(ReadOnlySpan<char> mixed)
    {
        if (mixed.LastIndexOf('1') < 1)
        {
            return null;
        }

        var text = mixed.ToString().ToLowerInvariant().AsSpan();
        if (!text.SequenceEqual(mixed) && !mixed.ToString().ToUpperInvariant().AsSpan().SequenceEqual(mixed))
        {
            return null;
        }

        var one = text.LastIndexOf('1');
        if (one < 1 || text.Length - one - 1 < ChecksumLength)
        {
            return null;
        }

        var prefix = text.Slice(0, one).ToString();
        var values = new List<byte>();
        foreach (var c in text.Slice(one + 1))
        {
            if (Digits.IndexOf(c) is var value and >= 0)
            {
                values.Add((byte)value);
            }
            else
            {
                return null;
            }
        }

        return (prefix, values, Polymod(Expand(prefix).Concat(values)));
    }

    /// <summary>Encodes bytes; for a segwit address, after the version.</summary>
    public static string Encode(string prefix, IEnumerable<byte> bytes, byte? version = null)
    {
        var values = (version is { } first ? new[] { first } : []).Concat(Regroup(bytes, 8, 5, pad: true)!).ToList();
        var sum = Polymod(Expand(prefix).Concat(values).Concat(new byte[ChecksumLength])) ^ 1;
        return prefix + "1" + string.Concat(values.Select(value => Digits[value]))
            + string.Concat(Enumerable.Range(0, ChecksumLength).Select(i => Digits[(int)(sum >> (5 * (5 - i))) & 31]));
    }

    private static IEnumerable<byte> Expand(string prefix) =>
        prefix.Select(c => (byte)(c >> 5)).Append((byte)0).Concat(prefix.Select(c => (byte)(c & 31)));

    private static uint Polymod(IEnumerable<byte> values)
    {
        var sum = 1u;
        foreach (var value in values)
        {
            var top = sum >> 25;
            sum = ((sum & 0x1ffffff) << 5) ^ value;
            for (var i = 0; i < 5; i++)
            {
                sum ^= (top >> i & 1) != 0 ? Generator[i] : 0;
            }
        }

        return sum;
    }

    private static byte[]? Regroup(IEnumerable<byte> values, int from, int to, bool pad)
    {
        var result = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var value in values)
        {
            buffer = (buffer << from) | value;
            for (bits += from; bits >= to; bits -= to)
            {
                result.Add((byte)(buffer >> (bits - to) & ((1 << to) - 1)));
            }

            buffer &= (1 << bits) - 1;
        }

        if (pad && bits > 0)
        {
            result.Add((byte)((buffer << (to - bits)) & ((1 << to) - 1)));
        }

        return pad || (bits < from && buffer == 0) ? [.. result] : null;
    }
}
