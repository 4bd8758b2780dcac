namespace KeyLint.Engine.Evidence.Places;

/// <summary>Names of columns: the first line of a table in CSV, TSV or Markdown names what stands in the lines below it.</summary>
internal static class TableColumns
{
    /// <summary>How far above a value its table may begin.</summary>
    private const int Reach = 1100;
    private const int LongestName = 40;
    private const string Separators = ",;\t|";

    /// <summary>Reads the name of a value's column.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the cell's value begins, at its quote if it has one.</param>
    /// <param name="end">Where it ends, behind its quote.</param>
    /// <param name="isCut">Whether more text on either side might change the answer.</param>
    /// <returns>The name, or null where there is no such table.</returns>
    public static string? NameOf(ReadOnlySpan<char> text, int start, int end, ref bool isCut) =>
        Find(text, start, end, ref isCut) is { } table
        && CellOf(text.Slice(0, table.HeadEnd), table.Head, table.Separator, Count(text.Slice(table.Line, start - table.Line), table.Separator)) is var (from, to)
            ? text.Slice(from, to - from).ToString()
            : null;

    /// <summary>Finds the cell of a value's line that stands in a column with a word in its name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the cell's value begins, at its quote if it has one.</param>
    /// <param name="end">Where it ends, behind its quote.</param>
    /// <param name="word">The word, in any case.</param>
    /// <returns>Where the other cell's value begins and ends, or null where there is no such table or column.</returns>
    public static (int Start, int End)? Beside(ReadOnlySpan<char> text, int start, int end, string word)
    {
        var isCut = false;
        if (Find(text, start, end, ref isCut) is not { } table)
        {
            return null;
        }

        var head = text.Slice(0, table.HeadEnd);
        for (var index = Count(text.Slice(table.Head, table.HeadEnd - table.Head), table.Separator); index >= 0; index--)
        {
            var (from, to) = CellOf(head, table.Head, table.Separator, index);
            if (text.Slice(from, to - from).IndexOf(word.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return CellOf(text.Slice(0, table.LineEnd), table.Line, table.Separator, index);
            }
        }

        return null;
    }

    /// <summary>The table around a value: its head, and the value's line.</summary>
    private static Table? Find(ReadOnlySpan<char> text, int start, int end, ref bool isCut)
    {
        if (SeparatorAt(text, start, end, ref isCut) is not { } separator)
        {
            return null;
        }

        var (lineStart, lineEnd) = (LineStart(text, start, start), LineEnd(text, end));
        isCut |= lineStart <= 0 || lineEnd < 0 || lineEnd == text.Length;
        if (lineStart <= 0 || lineEnd < 0)
        {
            return null;
        }

        var cells = Count(text.Slice(lineStart, lineEnd - lineStart), separator);
        var top = lineStart;
        while (top > 0)
        {
            var above = LineStart(text, top - 1, start);
            isCut |= above <= 0;
            if (above < 0)
            {
                return null;
            }

            if (Count(text.Slice(above, top - 1 - above), separator) != cells)
            {
                break;
            }

            top = above;
        }

        var head = text.Slice(top, lineStart - top);
        head = head.Slice(0, Math.Max(0, head.IndexOf('\n'))).TrimEnd('\r');
        return IsHead(head, separator) ? new Table(separator, top, top + head.Length, lineStart, lineEnd) : null;
    }

    /// <summary>What stands on both sides of a cell, or on one at the beginning or end of a line; null where it is no cell.</summary>
    private static char? SeparatorAt(ReadOnlySpan<char> text, int start, int end, ref bool isCut)
    {
        while (start > 0 && text[start - 1] is ' ' or '`')
        {
            start--;
        }

        while (end < text.Length && text[end] is ' ' or '`')
        {
            end++;
        }

        isCut |= start == 0 || end == text.Length;
        var left = start == 0 ? '\n' : text[start - 1];
        var right = end == text.Length || text[end] == '\r' ? '\n' : text[end];
        return Separators.IndexOf(left) >= 0 && (right == left || right == '\n') ? left
            : left == '\n' && Separators.IndexOf(right) >= 0 ? right
            : null;
    }

    /// <summary>Whether each cell of a line is a word or a few: the name of a column.</summary>
    private static bool IsHead(ReadOnlySpan<char> line, char separator)
    {
        var named = 0;
        while (true)
        {
            var (start, cell) = CellOf(line, 0, separator, 0);
            var name = line.Slice(start, cell - start);
            if (name.Length > LongestName || (name.IsEmpty && separator != '|') || !IsName(name))
            {
                return false;
            }

            named += name.IsEmpty ? 0 : 1;
            var end = line.IndexOf(separator);
            if (end < 0)
            {
                return named > 1;
            }

            line = line.Slice(end + 1);
        }
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or ' ' or '.'))
            {
                return false;
            }
        }

        return name.IsEmpty || char.IsLetter(name[0]);
    }

    /// <summary>Where what a cell holds begins and ends, without spaces and quotes around it.</summary>
    /// <param name="text">The text, up to the end of the line.</param>
    /// <param name="line">Where the line begins.</param>
    /// <param name="separator">What divides its cells.</param>
    /// <param name="index">Number of the cell.</param>
    private static (int Start, int End) CellOf(ReadOnlySpan<char> text, int line, char separator, int index)
    {
        const string Around = " \"'`\r";
        for (; index > 0; index--)
        {
            line += text.Slice(line).IndexOf(separator) + 1;
        }

        var length = text.Slice(line).IndexOf(separator);
        var end = length < 0 ? text.Length : line + length;
        while (line < end && Around.IndexOf(text[line]) >= 0)
        {
            line++;
        }

        while (end > line && Around.IndexOf(text[end - 1]) >= 0)
        {
            end--;
        }

        return (line, end);
    }

    private static int Count(ReadOnlySpan<char> text, char separator)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c == separator ? 1 : 0;
        }

        return count;
    }

    /// <summary>Where a line begins; -1 when that is too far from a value.</summary>
    private static int LineStart(ReadOnlySpan<char> text, int at, int value)
    {
        var from = Math.Max(0, value - Reach);
        var end = at > from ? text.Slice(from, at - from).LastIndexOf('\n') : -1;
        return end >= 0 ? from + end + 1 : value <= Reach ? 0 : -1;
    }

    private static int LineEnd(ReadOnlySpan<char> text, int at)
    {
        var length = text.Slice(at, Math.Min(Reach, text.Length - at)).IndexOf('\n');
        return length >= 0 ? at + length : text.Length - at <= Reach ? text.Length : -1;
    }

    private readonly record struct Table(char Separator, int Head, int HeadEnd, int Line, int LineEnd);
}
