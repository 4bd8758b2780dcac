using KeyLint.Engine.Text;

namespace KeyLint.Engine.Directives;

/// <summary>
/// Finds the line where what holds a value begins, when that is an earlier one: between the quotes of a raw literal of several lines no comment can
/// stand, and a long value stands on the line below its name.
/// </summary>
internal static class Continuation
{
    private const string RawQuotes = "\"\"\"";

    /// <summary>A raw literal that is longer is no place that one comment allows.</summary>
    private const int Reach = 8_000;

    private static readonly string[] Open = ["=", "=>", "(", RawQuotes];

    /// <summary>The line that begins it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="isSource">Whether the text is C#, which has raw literals.</param>
    public static int FirstLine(SourceText text, int start, bool isSource)
    {
        var before = text.Span.Slice(0, start);
        var opening = isSource ? RawLiteralBefore(before) : -1;
        before = opening >= 0 ? before.Slice(0, opening) : before;
        var line = text.Lines.Locate(before.Length).Line;
        var own = text.Lines.Locate(start).Line;
        var onLine = before.Slice(before.LastIndexOf('\n') + 1);
        if (line > 1 && onLine.TrimStart().Trim("\"@$'`".AsSpan()).IsEmpty)
        {
            var above = before.Slice(0, before.Length - onLine.Length).TrimEnd();
            foreach (var end in Open)
            {
                if (above.EndsWith(end.AsSpan(), StringComparison.Ordinal) && text.Lines.Locate(above.Length - 1).Line == line - 1)
                {
                    return line - 1;
                }
            }

            // Quotes that begin their line, and go on with nothing, end a literal.
            return own;
        }

        return line;
    }

    /// <summary>Index of the quotes that open a raw literal of several lines before a place; -1 when the last ones end a literal, or end no line.</summary>
    private static int RawLiteralBefore(ReadOnlySpan<char> before)
    {
        var from = Math.Max(0, before.Length - Reach);
        var at = before.Slice(from).LastIndexOf(RawQuotes.AsSpan());
        if (at < 0)
        {
            return -1;
        }

        var rest = before.Slice(from + at + RawQuotes.Length).TrimStart(" \t\r".AsSpan());
        return rest.IsEmpty || rest[0] == '\n' ? from + at : -1;
    }
}
