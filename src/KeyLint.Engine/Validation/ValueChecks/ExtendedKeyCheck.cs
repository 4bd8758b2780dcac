using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation.Curves;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>An extended private key: version, depth, parent, number, chain code, 00 and a scalar, in base58check. Sources: BIP-32, SLIP-132.</summary>
internal sealed class ExtendedKeyCheck : ValueCheck
{
    private const int Length = 78;

    /// <summary>By version: the network, and what the prefix promises of the addresses.</summary>
    private static readonly Dictionary<uint, string> Versions = new()
    {
        [0x0488ADE4] = "main network",
        [0x049D7878] = "main network, segwit in script",
        [0x04B2430C] = "main network, segwit",
        [0x0295B005] = "main network, several signers, segwit in script",
        [0x02AA7A99] = "main network, several signers, segwit",
        [0x04358394] = "test network",
        [0x044A4E28] = "test network, segwit in script",
        [0x045F18BC] = "test network, segwit",
        [0x024285B5] = "test network, several signers, segwit in script",
        [0x02575048] = "test network, several signers, segwit",
    };

    public override string Name => "extended-key";

    public override bool Passes(ReadOnlySpan<char> value) =>
        Base58.DecodeChecked(value) is { Length: Length } bytes
        && Versions.ContainsKey(VersionOf(bytes))
        && bytes[45] == 0
        && Secp256k1Check.IsScalar(Hashes.ToHex(ScalarOf(bytes)).AsSpan());

    public override ImmutableArray<string> Facts(string value)
    {
        var bytes = Base58.DecodeChecked(value.AsSpan())!;
        var fingerprint = Hashes.ToHex(Addresses.Hash160(Secp256k1.Compressed(ScalarOf(bytes))).AsSpan(0, 4).ToArray());
        return ImmutableArray.Create(
            $"for the {Versions[VersionOf(bytes)]}; {(bytes[4] == 0 ? "the master key of a wallet" : $"a key {bytes[4]} level{(bytes[4] == 1 ? "" : "s")} below the master")}",
            $"its key fingerprint is {fingerprint}");
    }

    /// <summary>The argument is the version in hex.</summary>
    public override string Sample(string[] arguments, SampleGenerator samples)
    {
        var version = Convert.ToUInt32(arguments.Length > 0 ? arguments[0] : "0488ADE4", 16);
        byte[] head = [(byte)(version >> 24), (byte)(version >> 16), (byte)(version >> 8), (byte)version, 3];
        return Base58.EncodeChecked([.. head, .. samples.Bytes(8), .. samples.Bytes(32), 0, 0x7A, .. samples.Bytes(31)]);
    }

    private static uint VersionOf(byte[] bytes) => ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];

    private static byte[] ScalarOf(byte[] bytes) => bytes.AsSpan(46).ToArray();
}
