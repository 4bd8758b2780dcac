using System.Security.Cryptography;
using System.Text;
using CsCheck;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Validation;

public sealed class HashesTests
{
    [Theory]
    [InlineData("", 0u)]
    [InlineData("a", 0xE8B7BE43u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void Crc32_has_its_check_values(string text, uint expected) => Assert.Equal(expected, Hashes.Crc32(text));

    [Theory]
    [InlineData("", "")]
    [InlineData("fooba", "mzxw6ytb")]
    [InlineData("foobarfoob", "mzxw6ytbojtg633c")]
    public void Base32_is_that_of_rfc_4648(string text, string expected) => Assert.Equal(expected, Hashes.ToBase32(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Hex_agrees_with_the_runtime() =>
        Gen.Byte.Array[0, 40].Sample(bytes => Hashes.ToHex(bytes) == Convert.ToHexStringLower(bytes));

    [Fact]
    public void Base32_loses_nothing() =>
        Gen.Byte.Array[10].Sample(bytes =>
        {
            var text = Hashes.ToBase32(bytes);
            var bits = string.Concat(text.Select(c => Convert.ToString("abcdefghijklmnopqrstuvwxyz234567".IndexOf(c), 2).PadLeft(5, '0')));
            return bits == string.Concat(bytes.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        });

    [Theory]
    [InlineData("password", "salt", 1)]
    [InlineData("password", "salt", 2)]
    [InlineData("passwordPASSWORDpassword", "saltSALTsaltSALTsaltSALTsaltSALTsalt", 3)]
    [InlineData("päss", "sält", 5)]
    public void Pbkdf2_agrees_with_its_definition(string password, string salt, int iterations) =>
        Assert.Equal(Definition(password, salt, iterations), Hashes.Pbkdf2(password, salt, iterations));

    /// <summary>RFC 8018, as the netstandard2.0 build computes it.</summary>
    private static byte[] Definition(string password, string salt, int iterations)
    {
        byte[] first = [.. Encoding.UTF8.GetBytes(salt), 0, 0, 0, 1];
        var block = HMACSHA256.HashData(Encoding.UTF8.GetBytes(password), first);
        var sum = block.ToArray();
        for (var i = 1; i < iterations; i++)
        {
            block = HMACSHA256.HashData(Encoding.UTF8.GetBytes(password), block);
            sum = [.. sum.Zip(block, (a, b) => (byte)(a ^ b))];
        }

        return sum;
    }
}
