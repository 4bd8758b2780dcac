namespace KeyLint.Engine.Findings;

/// <summary>A polynomial hash of characters in whatever case, to which one can be added behind and from which one can be taken in front.</summary>
/// <param name="Value">The hash; zero of nothing.</param>
internal readonly record struct RollingHash(ulong Value)
{
    /// <summary>Any odd number whose powers do not repeat soon.</summary>
    private const ulong Base = 0x9E3779B97F4A7C15;

    public static RollingHash Of(string text)
    {
        var hash = default(RollingHash);
        foreach (var c in text)
        {
            hash = hash.Add(c);
        }

        return hash;
    }

    public RollingHash Add(char c) => new(unchecked((Value * Base) + Weigh(c)));

    /// <summary>Takes away the character that is in front, when the hash is of one more than a length.</summary>
    public RollingHash Remove(char c, int length)
    {
        unchecked
        {
            var (power, factor) = (1UL, Base);
            for (var n = length; n > 0; n >>= 1)
            {
                power *= (n & 1) != 0 ? factor : 1;
                factor *= factor;
            }

            return new(Value - (Weigh(c) * power));
        }
    }

    /// <summary>Hex of either case is one value.</summary>
    private static ulong Weigh(char c) => char.ToLowerInvariant(c) + 1UL;
}
