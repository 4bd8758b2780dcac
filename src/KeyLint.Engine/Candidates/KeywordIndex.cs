using System.Collections.Immutable;

namespace KeyLint.Engine.Candidates;

/// <summary>
/// Tells which of many keywords a text holds, in whatever case, in one pass over it (Aho-Corasick): to search hundreds of
/// expressions one after the other would read the text hundreds of times.
/// </summary>
internal sealed class KeywordIndex
{
    private readonly ushort[] classes = new ushort[char.MaxValue + 1];
    private readonly int width;
    private readonly List<int[]> next = [];
    private readonly List<ImmutableArray<int>> ends = [];

    /// <summary>Makes an index.</summary>
    /// <param name="keywords">Each keyword with the number that is reported for it.</param>
    public KeywordIndex(IReadOnlyCollection<(string Keyword, int Number)> keywords)
    {
        var letters = keywords.SelectMany(entry => entry.Keyword.ToLowerInvariant()).Distinct().ToList();
        width = letters.Count + 1;
        for (var c = 0; c <= char.MaxValue && letters.Count > 0; c++)
        {
            classes[c] = (ushort)(letters.IndexOf(char.ToLowerInvariant((char)c)) + 1);
        }

        AddState();
        foreach (var (keyword, number) in keywords)
        {
            var state = 0;
            foreach (var c in keyword.ToLowerInvariant())
            {
                ref var step = ref next[state][classes[c]];
                state = step > 0 ? step : step = AddState();
            }

            ends[state] = ends[state].Add(number);
        }

        Link();
    }

    /// <summary>Marks the numbers of all keywords that a text holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">Receives the marks.</param>
    public void Mark(ReadOnlySpan<char> text, bool[] found)
    {
        var state = 0;
        foreach (var c in text)
        {
            state = next[state][classes[c]];
            foreach (var number in ends[state])
            {
                found[number] = true;
            }
        }
    }

    private int AddState()
    {
        next.Add(new int[width]);
        ends.Add(ImmutableArray<int>.Empty);
        return next.Count - 1;
    }

    /// <summary>Lets each state go on, where its keyword does not, as the longest other beginning that the text then ends with.</summary>
    private void Link()
    {
        var fallback = new int[next.Count];
        var queue = new Queue<int>(next[0].Where(state => state > 0));
        while (queue.Count > 0)
        {
            var state = queue.Dequeue();
            ends[state] = ends[state].AddRange(ends[fallback[state]]);
            for (var letter = 0; letter < width; letter++)
            {
                var other = next[fallback[state]][letter];
                if (next[state][letter] == 0)
                {
                    next[state][letter] = other;
                }
                else
                {
                    fallback[next[state][letter]] = other;
                    queue.Enqueue(next[state][letter]);
                }
            }
        }
    }
}
