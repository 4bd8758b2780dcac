using System.Globalization;
using System.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Rules;

/// <summary>
/// Expands sample templates into values, with valid checksums, so that no key-shaped literal is ever committed. Deterministic:
/// one seed gives the same values on every machine. The templates are described in <c>rules/README.md</c>.
/// </summary>
/// <param name="seed">Any number.</param>
public sealed class SampleGenerator(int seed)
{
    /// <summary>What is neither an alphabet nor a check.</summary>
    private static readonly Dictionary<string, Func<SampleGenerator, string[], string>> Items = new(StringComparer.Ordinal)
    {
        ["uuid"] = (samples, _) => samples.Uuid(),
        ["repeat"] = (_, item) => Repeat(item[1], Number(item[2])),
        ["mnemonic"] = (samples, item) => samples.Phrase(Number(item[1]), item.Length > 2 ? item[2] : Bip39Language.English.Name),
        ["base64-bytes"] = (samples, item) => Convert.ToBase64String(samples.Bytes(Number(item[1]))),
        ["passphrase"] = (samples, _) => "q" + samples.Random("base62", 11),
    };

    private ulong state = unchecked((ulong)seed * 0x9E3779B97F4A7C15 + 1);

    /// <summary>The names of the items that are neither an alphabet nor a check.</summary>
    internal static IEnumerable<string> ItemNames => Items.Keys;

    /// <summary>Expands a template.</summary>
    /// <param name="template">Literal text with items in braces.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">An item is not known.</exception>
    public string Expand(string template)
    {
        var result = new StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            var close = template[at] == '{' ? template.IndexOf('}', at) : -1;
            if (close < 0)
            {
                result.Append(template[at++]);
                continue;
            }

            result.Append(ItemOrFail(template.Substring(at + 1, close - at - 1)));
            at = close + 1;
        }

        return result.ToString();
    }

    private string ItemOrFail(string item)
    {
        try
        {
            return Item(item.Split(':'));
        }
        catch (Exception problem) when (problem is IndexOutOfRangeException or KeyNotFoundException or ArgumentException or OverflowException)
        {
            throw new FormatException($"the sample item '{{{item}}}' lacks an argument, or has a wrong one", problem);
        }
    }

    private string Item(string[] item) =>
        Items.TryGetValue(item[0], out var make) ? make(this, item)
        : Alphabet.Find(item[0]) is not null ? Mixed(item[0], item)
        : Checks.Find(item[0])?.Sample(item.Skip(1).ToArray(), this) ?? throw new FormatException($"unknown sample item '{item[0]}'");

    private string Mixed(string alphabet, string[] item)
    {
        var length = Number(item[1].Split('-')[0]);
        var value = Random(alphabet, length);
        while (item.Length > 2 && !(value.Any(char.IsLower) && value.Any(char.IsUpper) && value.Any(char.IsDigit)))
        {
            value = Random(alphabet, length);
        }

        return value;
    }

    private string Phrase(int words, string name)
    {
        var language = Bip39Language.Find(name) ?? throw new KeyNotFoundException(name);
        return string.Join(language.Separator, Bip39.Encode(language, Bytes(words * 4 / 3)));
    }

    private string Uuid() => string.Join("-", Random("hex", 8), Random("hex", 4), "4" + Random("hex", 3), "a" + Random("hex", 3), Random("hex", 12));

    internal string Random(string alphabet, int length)
    {
        var characters = Alphabet.Find(alphabet)!.Characters;
        return new string(Enumerable.Range(0, length).Select(_ => characters[(int)Next(0, characters.Length)]).ToArray());
    }

    internal byte[] Bytes(int length) => Enumerable.Range(0, length).Select(_ => (byte)Next(0, 256)).ToArray();

    private static string Repeat(string text, int length) =>
        string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1)).Substring(0, length);

    /// <summary>No credential is longer; a slip of the key in a rule file should not take all memory.</summary>
    private const int LongestItem = 100_000;

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) is var number and <= LongestItem
        ? number
        : throw new ArgumentException("too long");

    /// <summary>SplitMix64, so that samples do not depend on the runtime's generator.</summary>
    internal long Next(long from, long to)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return from + (long)((mixed ^ (mixed >> 31)) % (ulong)(to - from));
        }
    }
}
