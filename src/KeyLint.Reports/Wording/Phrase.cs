using System.Globalization;

namespace KeyLint.Reports.Wording;

/// <summary>Numbers, dates and lists as a reader expects them, the same in every culture.</summary>
internal static class Phrase
{
    private static readonly string[] Units = ["kB", "MB", "GB", "TB", "PB", "EB"];

    public static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Count(long value, string one, string? many = null) =>
        Number(value) + " " + (value == 1 ? one : many ?? one + "s");

    public static string Day(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset date) => date.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    /// <summary>Bytes with a unit of a thousand: <c>1.2 GB</c>.</summary>
    public static string Bytes(long bytes)
    {
        if (bytes < 1000)
        {
            return Count(bytes, "byte");
        }

        var amount = bytes / 1000d;
        var unit = 0;

        // 999.95 would round to "1000.0": the next unit says it better.
        while (amount >= 999.95 && unit < Units.Length - 1)
        {
            amount /= 1000;
            unit++;
        }

        return amount.ToString("0.0", CultureInfo.InvariantCulture) + " " + Units[unit];
    }

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    /// <summary>The first items, then <c>and N more</c>.</summary>
    public static string Some(IReadOnlyList<string> items, int most) => items.Count <= most
        ? List(items)
        : string.Join(", ", items.Take(most)) + " and " + Number(items.Count - most) + " more";

    public static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";

    /// <summary>As many characters of an object id as a person needs.</summary>
    /// <summary>Whose part something is: <c>Binance API key</c>; of a provider that is called after its only part, <c>BIP-39 seed phrase</c>, its name alone.</summary>
    public static string PartOf(string provider, string part) => provider.EndsWith(part, StringComparison.OrdinalIgnoreCase) ? provider : $"{provider} {part}";

    /// <summary>With its first letter a capital, to begin a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string ShortId(string id) => id.Length > 10 ? id[..10] : id;
}
