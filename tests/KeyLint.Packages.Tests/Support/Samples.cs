using KeyLint.Engine.Rules;

namespace KeyLint.Packages.Tests.Support;

/// <summary>Secrets made when the tests run, each remembered, so that what is printed and logged can be searched for them.</summary>
/// <param name="seed">Of the generator.</param>
internal sealed class Samples(int seed)
{
    private readonly SampleGenerator generator = new(seed);
    private readonly List<string> made = [];

    /// <summary>A new value in the shape of Binance's keys and secrets.</summary>
    public string Secret()
    {
        var secret = generator.Expand("{base62:64:mixed}");
        made.Add(secret);
        return secret;
    }

    /// <summary>Holds that no value, nor either half of one, appears in a text.</summary>
    public void AssertAbsent(string text) => Assert.All(made, secret =>
    {
        Assert.DoesNotContain(secret[..8], text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[^8..], text, StringComparison.Ordinal);
    });
}
