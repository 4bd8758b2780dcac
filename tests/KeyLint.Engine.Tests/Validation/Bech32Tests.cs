using CsCheck;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Validation;

/// <summary>Strings of BIP-173 and BIP-350, valid and not.</summary>
public sealed class Bech32Tests
{
    [Theory]
    [InlineData("A12UEL5L", "a")]
    [InlineData("a12uel5l", "a")]
    [InlineData("an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs", "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio")]
    [InlineData("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "abcdef")]
    [InlineData("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "split")]
    [InlineData("?1ezyfcl", "?")]
    [InlineData("A1LQFN3A", "a")]
    [InlineData("abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx", "abcdef")]
    [InlineData("split1checkupstagehandshakeupstreamerranterredcaperredlc445v", "split")]
    [InlineData("?1v759aa", "?")]
    [InlineData("pzry9x0s0muk", null)]
    [InlineData("1pzry9x0s0muk", null)]
    [InlineData("x1b4n0q5v", null)]
    [InlineData("li1dgmt3", null)]
    [InlineData("A1G7SGD8", null)]
    [InlineData("10a06t8", null)]
    [InlineData("1qzzfhee", null)]
    [InlineData("A12uEL5L", null)]
    [InlineData("a12uel5m", null)]
    [InlineData("1", null)]
    [InlineData("", null)]
    public void Prefix_is_that_of_a_text_whose_checksum_holds(string text, string? prefix) => Assert.Equal(prefix, Bech32.PrefixOf(text));

    [Theory]
    [InlineData("a12uel5l", true)]
    [InlineData("a1lqfn3a", false)]
    public void Bytes_are_those_of_the_first_form_alone(string text, bool isRead) => Assert.Equal(isRead, Bech32.Decode(text) is not null);

    [Fact]
    public void What_is_written_is_read() => Gen.Byte.Array[0, 60].Sample(bytes =>
        Bech32.Decode(Bech32.Encode("test", bytes)) is { Prefix: "test" } read && read.Bytes.SequenceEqual(bytes));

    [Fact]
    public void Version_of_an_address_is_a_digit_before_the_bytes()
    {
        // A witness program of BIP-173.
        const string Address = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
        Assert.Equal(Address, Bech32.Encode("bc", Convert.FromHexString("751E76E8199196D454941C45D1B3A323F1433BD6"), version: 0));
    }

    /// <summary>A last digit with bits set that no byte takes, and a whole digit too many.</summary>
    [Fact]
    public void Bits_to_spare_must_be_few_and_clear()
    {
        Assert.NotNull(Bech32.PrefixOf(WithDigits(31, 28)));
        Assert.NotNull(Bech32.Decode(WithDigits(31, 28)));
        Assert.NotNull(Bech32.PrefixOf(WithDigits(31, 29)));
        Assert.Null(Bech32.Decode(WithDigits(31, 29)));
        Assert.NotNull(Bech32.PrefixOf(WithDigits(31, 28, 0)));
        Assert.Null(Bech32.Decode(WithDigits(31, 28, 0)));
    }

    /// <summary>A text with the given digits whose checksum holds.</summary>
    private static string WithDigits(params int[] digits)
    {
        const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
        var values = digits.Concat(new int[6]).ToArray();
        var sum = Polymod([3, 0, 1, .. values]) ^ 1;
        for (var i = 0; i < 6; i++)
        {
            values[digits.Length + i] = (int)(sum >> (5 * (5 - i))) & 31;
        }

        return "a1" + string.Concat(values.Select(value => Alphabet[value]));
    }

    /// <summary>As BIP-173 writes it.</summary>
    private static uint Polymod(int[] values)
    {
        uint[] generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
        return values.Aggregate(1u, (sum, value) =>
            Enumerable.Range(0, 5).Aggregate(((sum & 0x1ffffff) << 5) ^ (uint)value, (next, i) => next ^ ((sum >> (25 + i) & 1) * generator[i])));
    }
}
