using System.Globalization;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation;

/// <summary>How much letters read like a word: pairs of letters are unlike in names and in what chance draws.</summary>
internal static class Bigrams
{
    private const int Letters = 26;

    private static readonly Lazy<sbyte[]> Table = new(() => RuleResources.Lines("bigrams.txt")
        .SelectMany(line => line.Split(' '))
        .Select(bits => sbyte.Parse(bits, CultureInfo.InvariantCulture))
        .ToArray());

    /// <summary>Evidence that letters are a word.</summary>
    /// <param name="letters">ASCII letters of either case.</param>
    /// <returns>Tenths of a bit; above zero, names are the likelier source, below it chance.</returns>
    public static int Weigh(ReadOnlySpan<char> letters)
    {
        var table = Table.Value;
        var sum = 0;
        for (var i = 1; i < letters.Length; i++)
        {
            sum += table[(((letters[i - 1] | 0x20) - 'a') * Letters) + (letters[i] | 0x20) - 'a'];
        }

        return sum;
    }
}
