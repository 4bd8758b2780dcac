using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Validation;

/// <summary>The vectors that microsoft/security-utilities publishes.</summary>
public sealed class MarvinTests
{
    private const ulong Seed0 = 0x004fb61a001bdbcc;
    private const ulong Seed1 = 0x804fb61a001bdbcc;
    private const ulong Seed2 = 0x804fb61a801bdbcc;

    [Theory]
    [InlineData(Seed0, "", 0x30ed35c100cd3c7d)]
    [InlineData(Seed0, "af", 0x48e73fc77d75ddc1)]
    [InlineData(Seed0, "e70f", 0xb5f6e1fc485dbff8)]
    [InlineData(Seed0, "37f495", 0xf0b07c789b8cf7e8)]
    [InlineData(Seed0, "8642dc59", 0x7008f2e87e9cf556)]
    [InlineData(Seed0, "153fb79826", 0xe6c08c6da2afa997)]
    [InlineData(Seed0, "0932e6246c47", 0x6f04bf1a5ea24060)]
    [InlineData(Seed0, "ab427ea8d10fc7", 0xe11847e4f0678c41)]
    [InlineData(Seed1, "", 0x10a9d5d3996fd65d)]
    [InlineData(Seed1, "af", 0x68201f91960ebf91)]
    [InlineData(Seed1, "ab427ea8d10fc7", 0xe203987dba252fb3)]
    [InlineData(Seed2, "00", 0xa37fb0da2ecae06c)]
    [InlineData(Seed2, "ff00ff00ff", 0x920b62bbca3e0b72)]
    [InlineData(Seed2, "00ff00ff00ff", 0xec21276a17e821a5)]
    public void Hash_is_as_published(ulong seed, string hex, ulong expected)
    {
        var (low, high) = Marvin.Hash(Convert.FromHexString(hex), seed);
        Assert.Equal(expected, ((ulong)high << 32) | low);
        Assert.Equal(low ^ high, Marvin.Hash32(Convert.FromHexString(hex), seed));
    }
}
