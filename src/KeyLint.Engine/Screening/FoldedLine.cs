using KeyLint.Engine.Decoding;

namespace KeyLint.Engine.Screening;

/// <summary>Tells that a run is a line which <see cref="FoldedLines"/> may join to the next.</summary>
internal static class FoldedLine
{
    private const int Shortest = FoldedLines.Shortest - 1;
    private const int Longest = FoldedLines.Longest + 1;

    /// <summary>Whether a run fills its line, and another run the next.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="next">Behind the last byte that counts.</param>
    public static bool Is(ReadOnlySpan<byte> text, int start, int end, out int next)
    {
        next = end;
        if (end - start is < Shortest or > Longest || text[start..end].IndexOfAny((byte)'-', (byte)'_') >= 0)
        {
            return false;
        }

        while (start > 0 && text[start - 1] is (byte)' ' or (byte)'\t')
        {
            start--;
        }

        next = end + (end < text.Length && text[end] == '\r' ? 1 : 0);
        if ((start > 0 && text[start - 1] is not ((byte)'\n' or (byte)'\\')) || next >= text.Length || text[next] != '\n')
        {
            return false;
        }

        for (next++; next < text.Length && text[next] is (byte)' ' or (byte)'\t'; next++)
        {
        }

        var from = next;
        while (next < text.Length && ByteClasses.IsToken(text[next]))
        {
            next++;
        }

        var isRun = next > from;
        while (next < text.Length && text[next] == '=')
        {
            next++;
        }

        return isRun && (next == text.Length || text[next] is (byte)'\r' or (byte)'\n');
    }
}
