using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Scanning;

/// <summary>A made-up credential of an exchange.</summary>
internal sealed record Keyring(string Rule, string Name, string Class, string Key, string Secret, string Passphrase)
{
    /// <summary>Exchanges with the templates of their key and secret, and whether they have a passphrase.</summary>
    private static readonly (string Rule, string Name, string Class, string Key, string Secret, bool HasPassphrase)[] Exchanges =
    [
        ("binance", "Binance", "BinanceCredentials", "{base62:64:mixed}", "{base62:64:mixed}", false),
        ("bybit", "Bybit", "BybitCredentials", "{base62:18:mixed}", "{base62:36:mixed}", false),
        ("okx", "Okx", "OKXCredentials", "{uuid}", "{HEX:32}", true),
        ("kucoin", "Kucoin", "KucoinCredentials", "{object-id}", "{uuid}", true),
        ("bitget", "Bitget", "BitgetCredentials", "bg_{hex:32}", "{hex:64}", true),
        ("kraken", "Kraken", "KrakenCredentials", "{base64:56:mixed}", "{base64-bytes:64}", false),
        ("bitmex", "BitMEX", "BitMEXCredentials", "{base62:24:mixed}", "{base62:48:mixed}", false),
        ("bingx", "BingX", "BingXCredentials", "{base62:83:mixed}", "{base62:83:mixed}", false),
    ];

    public static TheoryData<string> Names => [.. Exchanges.Select(exchange => exchange.Rule)];

    public static IEnumerable<(string, string)> Pairs => from a in Exchanges from b in Exchanges where a != b select (a.Rule, b.Rule);

    public static Keyring Of(string rule, int seed = 1)
    {
        var exchange = Exchanges.Single(exchange => exchange.Rule == rule);
        return new Keyring(
            rule,
            exchange.Name,
            exchange.Class,
            Sample(exchange.Key, (seed * 3) + 1),
            Sample(exchange.Secret, (seed * 3) + 2),
            exchange.HasPassphrase ? Sample("{passphrase}", (seed * 3) + 3) : "");
    }

    public bool HasPassphrase => Passphrase.Length > 0;

    /// <summary>The parts that must be found, as <c>part=value</c>.</summary>
    public string[] Parts => HasPassphrase
        ? [$"key={Key}", $"secret={Secret}", $"passphrase={Passphrase}"]
        : [$"key={Key}", $"secret={Secret}"];

    /// <summary>A line for each part: <c>{0}</c> is its short name, <c>{1}</c> its value.</summary>
    public string Lines(string format, params string[] names) =>
        string.Join("\n", new[] { Key, Secret, Passphrase }.Zip(names.Length > 0 ? names : ["Key", "Secret", "Passphrase"])
            .Where(part => part.First.Length > 0)
            .Select(part => string.Format(format, part.Second, part.First)));
}
