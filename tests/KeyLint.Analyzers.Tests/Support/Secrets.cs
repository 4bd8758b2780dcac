using KeyLint.Engine.Rules;

namespace KeyLint.Analyzers.Tests.Support;

/// <summary>Values made when the tests run, from the rules' own templates: no key-shaped text is ever committed.</summary>
internal static class Secrets
{
    public static string BinanceKey { get; } = Of("binance", "key", 1);

    public static string BinanceSecret { get; } = Of("binance", "secret", 2);

    public static string EthereumKey { get; } = Of("ethereum", "key", 3);

    public static string SeedPhrase { get; } = Of("bip39", "mnemonic", 4);

    public static string GitHubToken { get; } = Of("github", "token", 5);

    public static string Unknown { get; } = Random("{base62:40:mixed}", 6);

    public static string Of(string rule, string part, int seed) =>
        Generator(seed).Expand(RuleSet.BuiltIn.Find(rule)!.Parts.First(candidate => candidate.Id == part).Accept[0]);

    public static string Random(string template, int seed) => Generator(seed).Expand(template);

    /// <summary>Samples of neighbouring seeds are one sequence, shifted: they would have parts in common.</summary>
    private static SampleGenerator Generator(int seed) => new(seed * 7919);
}
