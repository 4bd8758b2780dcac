namespace KeyLint.Engine.Text;

/// <summary>What somebody may have meant who wrote an id that does not exist.</summary>
public static class NearestIds
{
    private const int Most = 3;

    /// <summary>The ids that the fewest changes of a letter make of a text.</summary>
    /// <param name="wanted">What was written.</param>
    /// <param name="ids">What exists.</param>
    /// <returns>At most three, nearest first; none when that would be another word altogether.</returns>
    public static IReadOnlyList<string> Of(string wanted, IEnumerable<string> ids)
    {
        var text = wanted.ToLowerInvariant();
        return [.. ids
            .Select(id => (Id: id, Distance: text.Length > 2 && id.IndexOf(text, StringComparison.Ordinal) >= 0 ? 1 : Distance(text, id)))
            .Where(entry => entry.Distance <= Math.Max(1, Math.Max(text.Length, entry.Id.Length) / 3))
            .OrderBy(entry => entry.Distance)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .Take(Most)
            .Select(entry => entry.Id)];
    }

    /// <summary>How many letters must be added, left out, changed or swapped with their neighbour.</summary>
    /// <param name="a">One word.</param>
    /// <param name="b">The other.</param>
    public static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                        table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
