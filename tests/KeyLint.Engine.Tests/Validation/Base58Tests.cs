using CsCheck;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Validation;

public sealed class Base58Tests
{
    private const string Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private static readonly Gen<byte[]> Payloads = Gen.Select(Gen.Int[0, 4], Gen.Byte.Array[1, 40], (zeros, bytes) => (byte[])[.. new byte[zeros], .. bytes]);

    [Fact]
    public void Payload_survives_the_round_trip() =>
        Payloads.Sample(payload => Base58.DecodeChecked(Base58.EncodeChecked(payload)) is { } back && back.SequenceEqual(payload));

    [Fact]
    public void Any_changed_character_is_rejected() =>
        Gen.Select(Payloads, Gen.Int[0, 1000], Gen.Char[Digits]).Sample((payload, at, digit) =>
        {
            var text = Base58.EncodeChecked(payload).ToCharArray();
            at %= text.Length;
            var isSame = text[at] == digit;
            text[at] = digit;
            return isSame || Base58.DecodeChecked(text) is null;
        });

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1111")]
    [InlineData("0OIl")]
    [InlineData("not base58!")]
    [InlineData("é")]
    public void Text_without_a_checksum_is_rejected(string text) => Assert.Null(Base58.DecodeChecked(text));

    [Fact]
    public void Empty_payload_is_its_checksum_alone() => Assert.Equal("3QJmnh", Base58.EncodeChecked([]));
}
