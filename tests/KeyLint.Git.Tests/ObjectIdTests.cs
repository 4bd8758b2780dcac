using System.Text;

namespace KeyLint.Git.Tests;

public sealed class ObjectIdTests
{
    private const string Short = "00112233445566778899aabbccddeeff01234567";
    private const string Long = "00112233445566778899aabbccddeeff0123456789abcdef0011223344556677";

    [Theory]
    [InlineData(Short)]
    [InlineData(Long)]
    public void id_is_what_was_read_as_digits_and_as_bytes(string hex)
    {
        var id = ObjectId.Parse(hex.ToUpperInvariant());

        Assert.Equal(hex, id.ToString());
        Assert.True(ObjectId.TryParse(Encoding.ASCII.GetBytes(hex), out var again));
        Assert.Equal(id, again);
        var bytes = new byte[hex.Length / 2];
        id.CopyTo(bytes);
        Assert.Equal(Convert.FromHexString(hex), bytes);
        Assert.Equal(id, new ObjectId(bytes));
    }

    [Fact]
    public void short_id_is_no_prefix_match_of_a_long_one()
    {
        Assert.NotEqual(ObjectId.Parse(Short), ObjectId.Parse(Long));
        Assert.True(ObjectId.Parse(Short) < ObjectId.Parse(Long));
        Assert.NotEqual(ObjectId.Parse(Long), ObjectId.Parse(Long[..^1] + "8"));
    }

    [Fact]
    public void ids_sort_as_their_digits()
    {
        var digits = new List<string>();
        for (var at = 0; at < Long.Length; at++)
        {
            digits.Add(Long[..at] + (Long[at] == 'f' ? '0' : 'f') + Long[(at + 1)..]);
        }

        Assert.Equal(digits.Order(StringComparer.Ordinal), digits.Select(ObjectId.Parse).Order().Select(id => id.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0011")]
    [InlineData(Short + "0")]
    [InlineData(Short + "00112233")]
    [InlineData(Long + "00")]
    [InlineData("g0112233445566778899aabbccddeeff01234567")]
    [InlineData("00112233445566778899aabbccddeeff0123456789abcdef001122334455667z")]
    public void what_is_no_id_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => ObjectId.Parse(text));
        Assert.False(ObjectId.TryParse(Encoding.ASCII.GetBytes(text), out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    [InlineData(21)]
    [InlineData(33)]
    public void other_lengths_are_refused(int length)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ObjectId(new byte[length]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ObjectId.Parse(Short).CopyTo(new byte[length]));
    }
}
