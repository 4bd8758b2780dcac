namespace KeyLint.Engine.Text;

/// <summary>Turns indexes of a text into lines and columns. LF, CR LF and a lone CR each end a line.</summary>
public sealed class LineIndex
{
    private readonly List<int> starts = [0];

    /// <summary>Indexes a text.</summary>
    /// <param name="text">The text.</param>
    public LineIndex(ReadOnlySpan<char> text)
    {
        for (var at = 0; ;)
        {
            var offset = text.Slice(at).IndexOfAny('\n', '\r');
            if (offset < 0)
            {
                return;
            }

            at += offset + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
            {
                at++;
            }

            starts.Add(at);
        }
    }

    /// <summary>Line and column, both from 1, of an index.</summary>
    /// <param name="index">Index in UTF-16 units.</param>
    /// <returns>Line and column.</returns>
    public (int Line, int Column) Locate(int index)
    {
        var found = starts.BinarySearch(index);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, index - starts[line] + 1);
    }

    /// <summary>Where a line begins.</summary>
    /// <param name="line">From 1; beyond the last it is the last.</param>
    /// <returns>Index of its first character.</returns>
    public int StartOf(int line) => starts[Math.Max(0, Math.Min(line - 1, starts.Count - 1))];

    /// <summary>Number of lines, at least 1.</summary>
    public int Count => starts.Count;

    /// <summary>Line and column of one index, without building an index.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index.</param>
    /// <returns>Line and column, both from 1.</returns>
    public static (int Line, int Column) Locate(string text, int index) =>
        new LineIndex(text.AsSpan(0, Math.Min(index, text.Length))).Locate(index);
}
