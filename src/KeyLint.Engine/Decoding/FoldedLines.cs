using System.Runtime.CompilerServices;
using System.Text;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Decoding;

/// <summary>Base64 that is broken over lines, as <c>base64</c>, mail and YAML break it, read as the one run that it is.</summary>
internal static class FoldedLines
{
    public const int Shortest = 56;
    public const int Longest = 80;
    private const int MaxIndent = 24;

    /// <summary>An image or a certificate of more lines holds no text.</summary>
    private const int MaxLines = 256;

    /// <summary>Finds the next view of a text: one view a block of two lines or more.</summary>
    [MethodImpl(Hot.Loop)]
    public static DecodedView? Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var (start, end, next) = Line(text, from);
            if (end - start is >= Shortest and <= Longest && IsRun(text.Slice(start, end - start)))
            {
                var lines = new List<(int Start, int End)> { (start, end) };
                while (lines.Count < MaxLines && next < text.Length && Line(text, next) is var (lineStart, lineEnd, after)
                    && lineEnd > lineStart && lineEnd - lineStart <= end - start && IsRun(text.Slice(lineStart, lineEnd - lineStart).TrimEnd('=')))
                {
                    lines.Add((lineStart, lineEnd));
                    next = after;
                    if (lineEnd - lineStart < end - start)
                    {
                        break;
                    }
                }

                if (lines.Count > 1)
                {
                    return Fold(text, lines);
                }
            }

            from = next;
        }

        return null;
    }

    /// <summary>The line that begins at an index without its indentation and end, and where the next begins.</summary>
    [MethodImpl(Hot.Loop)]
    private static (int Start, int End, int Next) Line(ReadOnlySpan<char> text, int from)
    {
        var length = text.Slice(from).IndexOf('\n');
        var next = length < 0 ? text.Length : from + length + 1;
        var (start, end) = (from, length < 0 ? text.Length : from + length);
        end -= end > start && text[end - 1] == '\r' ? 1 : 0;
        while (start < end && start - from < MaxIndent && text[start] is ' ' or '\t')
        {
            start++;
        }

        return (start, end, next);
    }

    private static bool IsRun(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (!TokenCharacters.IsAlphanumeric(c) && c is not ('+' or '/'))
            {
                return false;
            }
        }

        return !line.IsEmpty;
    }

    private static Folded Fold(ReadOnlySpan<char> text, List<(int Start, int End)> lines)
    {
        var whole = new StringBuilder();
        foreach (var (start, end) in lines)
        {
            whole.Append(text.Slice(start, end - start).ToString());
        }

        return new Folded(whole.ToString(), lines);
    }

    private sealed record Folded(string Text, List<(int Start, int End)> Lines) : DecodedView(Text, Lines[0].Start, Lines[Lines.Count - 1].End, "folded")
    {
        public override (int Start, int End) Locate(int start, int end) => (IndexOf(start), IndexOf(end - 1) + 1);

        private int IndexOf(int at)
        {
            foreach (var line in Lines)
            {
                if (at < line.End - line.Start)
                {
                    return line.Start + at;
                }

                at -= line.End - line.Start;
            }

            return End;
        }
    }
}
