using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation.Curves;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A Stellar secret seed: version 0x90, 32 bytes and a CRC-16 in base32. Source: SEP-23.</summary>
internal sealed class StellarSeedCheck : ValueCheck
{
    private const byte SeedVersion = 18 << 3;
    private const byte PublicVersion = 6 << 3;

    public override string Name => "stellar";

    public override bool Passes(ReadOnlySpan<char> value) =>
        Decode(value) is { Length: 35 } bytes && bytes[0] == SeedVersion && Encode(bytes[0], bytes.AsSpan(1, 32).ToArray()).AsSpan().SequenceEqual(value);

    public override ImmutableArray<string> Facts(string value) => ImmutableArray.Create(
        $"its Stellar account is {Encode(PublicVersion, Ed25519.PublicKey(Decode(value.AsSpan())!.AsSpan(1, 32).ToArray()))}");

    public override string Sample(string[] arguments, SampleGenerator samples) => Encode(SeedVersion, samples.Bytes(32));

    private static string Encode(byte version, byte[] payload)
    {
        byte[] data = [version, .. payload];
        var crc = Crc16(data);
        return Hashes.ToBase32([.. data, (byte)crc, (byte)(crc >> 8)]).ToUpperInvariant();
    }

    private static byte[]? Decode(ReadOnlySpan<char> value)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var c in value)
        {
            var digit = c is >= 'A' and <= 'Z' ? c - 'A' : c is >= '2' and <= '7' ? c - '2' + 26 : -1;
            if (digit < 0)
            {
                return null;
            }

            buffer = ((buffer << 5) | digit) & 0xFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }

    /// <summary>CRC-16 of XModem: polynomial 0x1021, from zero.</summary>
    private static ushort Crc16(byte[] data)
    {
        var crc = 0;
        foreach (var value in data)
        {
            crc ^= value << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            }
        }

        return (ushort)crc;
    }
}
