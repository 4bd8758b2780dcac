using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Validation;

/// <summary>A row of x stands for characters that are left out. In a long value chance writes four of them now and then.</summary>
public sealed class PlaceholderRunTests
{
    [Theory]
    [InlineData(16, 4, true)]
    [InlineData(64, 4, true)]
    [InlineData(64, 3, false)]
    [InlineData(113, 4, false)]
    [InlineData(113, 6, false)]
    [InlineData(113, 8, true)]
    [InlineData(240, 60, true)]
    public void Row_is_weighed_against_the_length(int length, int row, bool isPlaceholder)
    {
        var value = Scans.Sample($"{{base62:{length}:mixed}}").Replace('x', 'y').Replace('X', 'Y').ToCharArray();
        Array.Fill(value, 'x', length / 2, row);
        Assert.Equal(isPlaceholder, Placeholders.Reason(value) is "placeholder" or "repetition");
    }

    [Theory]
    [InlineData("{0}", "sequence")]
    [InlineData("0x{0}", "sequence")]
    public void Bytes_that_count_are_no_key(string form, string reason)
    {
        var bytes = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();
        Assert.Equal(reason, Placeholders.Reason(string.Format(form, Convert.ToHexStringLower(bytes))));
        Array.Reverse(bytes);
        Assert.Equal(reason, Placeholders.Reason(string.Format(form, Convert.ToHexStringLower(bytes))));
    }
}
