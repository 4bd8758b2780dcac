using System.Globalization;
using System.Text;

namespace KeyLint.Accuracy.Tests.Naming;

/// <summary>
/// Writes the table of letter pairs that tells words from chance: for each letter, how much likelier each letter follows it in names
/// than among letters drawn at random, in tenths of a bit.
/// </summary>
internal static class BigramTable
{
    private const int Letters = 26;
    private const double Smoothing = 0.5;

    public static string Write(IEnumerable<string> names)
    {
        var counts = new double[Letters, Letters];
        foreach (var word in names.SelectMany(WordsOf).Distinct(StringComparer.Ordinal))
        {
            for (var i = 1; i < word.Length; i++)
            {
                counts[word[i - 1] - 'a', word[i] - 'a']++;
            }
        }

        var table = new StringBuilder()
            .Append("# Tenths of a bit by which a letter (column, a to z) is likelier behind another (row, a to z) in names than by chance.\n")
            .Append("# Counted over the words of the names of types and members in the .NET class library (MIT licence), each word once.\n")
            .Append("# Written by: dotnet run --project tests/KeyLint.Accuracy.Tests -c Release -- bigrams rules/bigrams.txt\n");
        for (var row = 0; row < Letters; row++)
        {
            var total = Enumerable.Range(0, Letters).Sum(column => counts[row, column] + Smoothing);
            table.AppendJoin(' ', Enumerable.Range(0, Letters)
                .Select(column => (int)Math.Round(10 * Math.Log2(Letters * (counts[row, column] + Smoothing) / total)))
                .Select(bits => bits.ToString(CultureInfo.InvariantCulture))).Append('\n');
        }

        return table.ToString();
    }

    /// <summary>Words of a name in small letters; shorter ones are mostly abbreviations.</summary>
    public static IEnumerable<string> WordsOf(string name)
    {
        for (var start = 0; start < name.Length;)
        {
            var end = start;
            while (end < name.Length && char.IsAsciiLetter(name[end]) && (end <= start + 1 || char.IsUpper(name[end]) == char.IsUpper(name[end - 1])))
            {
                end++;
            }

            if (end - start >= 4)
            {
                yield return name[start..end].ToLowerInvariant();
            }

            start = Math.Max(end, start + 1);
        }
    }
}
