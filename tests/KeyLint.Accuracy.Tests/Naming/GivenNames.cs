using System.Globalization;
using KeyLint.Engine.Validation;

namespace KeyLint.Accuracy.Tests.Naming;

/// <summary>What people write where a token could stand, made of words: identifiers, paths, resource keys, sentences.</summary>
internal static class GivenNames
{
    private static readonly string[] Technical =
    [
        "api", "http", "json", "async", "client", "config", "manager", "factory", "provider", "handler", "service", "request", "response",
        "binance", "trade", "ticker", "order", "wallet", "account", "stream", "futures", "spot", "margin", "utils", "impl", "ctx", "sql", "xml",
    ];

    /// <summary>The ways in which names are written.</summary>
    public static IReadOnlyList<(string Kind, Func<Random, string> Make)> Kinds { get; } =
    [
        ("PascalCase", random => string.Concat(Words(random, 3, 6).Select(Capital))),
        ("camelCase", random => string.Concat(Words(random, 3, 6).Select((word, at) => at == 0 ? word : Capital(word)))),
        ("camelCase with a number", random => string.Concat(Words(random, 3, 5).Select(Capital)) + random.Next(1, 3000).ToString(CultureInfo.InvariantCulture)),
        ("number inside", random => string.Concat(Words(random, 2, 3).Select(Capital)) + "V" + random.Next(1, 30) + string.Concat(Words(random, 1, 2).Select(Capital))),
        ("snake_case", random => string.Join('_', Words(random, 3, 6)) + "_" + random.Next(0, 100)),
        ("SCREAMING_CASE", random => string.Join('_', Words(random, 3, 6)).ToUpperInvariant() + "_" + random.Next(0, 100)),
        ("kebab-case", random => string.Join('-', Words(random, 3, 6)) + "-" + random.Next(0, 100)),
        ("path", random => string.Join('/', Words(random, 3, 6)) + "/v" + random.Next(1, 9)),
        ("resource key", random => string.Join('_', Words(random, 3, 5).Select(Capital)) + "_" + random.Next(1, 9)),
        ("file with a date", random => $"{string.Join('-', Words(random, 2, 3))}-2026-{random.Next(10, 13)}-{random.Next(10, 29)}"),
    ];

    private static List<string> Words(Random random, int least, int most) => Enumerable
        .Range(0, random.Next(least, most + 1))
        .Select(_ => random.Next(3) == 0 ? Technical[random.Next(Technical.Length)] : Bip39Language.English.Words[random.Next(Bip39Language.English.Words.Count)])
        .ToList();

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
