namespace KeyLint.Engine.Directives;

/// <summary>What comments begin and end with, in any language. A line is looked at as text: what it is written in is not known.</summary>
internal static class CommentMarks
{
    /// <summary>Further back no mark is looked for, so that a line of a megabyte costs no more than another.</summary>
    private const int Reach = 200;

    /// <summary>Longer ones first, so that <c>--[[</c> is not taken for <c>--</c>.</summary>
    private static readonly (string Open, string Close)[] Marks =
    [
        ("<!--", "-->"), ("{{!--", "--}}"), ("{{/*", "*/}}"), ("{{!", "}}"), ("<%--", "--%>"), ("<%#", "%>"), ("--[[", "]]"), ("/*", "*/"), ("(*", "*)"),
        ("{-", "-}"), ("{#", "#}"), ("<#", "#>"), ("@*", "*@"),
        ("@rem", ""), ("rem", ""), ("dnl", ""), ("//", ""), ("--", ""), ("::", ""), ("..", ""), ("#", ""), (";", ""), ("%", ""), ("'", ""), ("!", ""), ("*", "*/"),
    ];

    /// <summary>Whether a line begins with a comment, or with a word that stands in one.</summary>
    /// <param name="before">The line up to the word.</param>
    /// <param name="after">The line after what the word begins, from its comment's closing mark on.</param>
    public static bool IsAlone(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = before.TrimStart();
        foreach (var (open, close) in Marks)
        {
            if (Begins(before, open))
            {
                var inside = close.Length == 0 || before.Slice(open.Length).IndexOf(close.AsSpan()) < 0;
                return inside && IsEnd(after, close);
            }
        }

        // In a comment of several lines a line may begin with nothing.
        return before.IsEmpty && IsEnd(after, "*/");
    }

    /// <summary>Where the comment ends that a word stands in; the length of the rest if its mark closes no comment.</summary>
    /// <param name="before">The line up to the word.</param>
    /// <param name="rest">The line after it.</param>
    public static int EndOf(ReadOnlySpan<char> before, ReadOnlySpan<char> rest)
    {
        var near = Near(before);
        var end = rest.Length;
        foreach (var (open, close) in Marks)
        {
            if (close.Length > 0 && (IsOpen(near, open, close) || (close == "*/" && near.TrimStart().IsEmpty)) && rest.IndexOf(close.AsSpan()) is >= 0 and var at)
            {
                end = Math.Min(end, at);
            }
        }

        return end;
    }

    /// <summary>Whether some comment begins before a word, and is not closed there.</summary>
    /// <param name="before">The line up to the word.</param>
    public static bool IsInComment(ReadOnlySpan<char> before)
    {
        var near = Near(before);
        foreach (var (open, close) in Marks)
        {
            if (open.Length > 1 || open is "#" or ";" or "%" or "'" ? IsOpen(near, open, close) : Begins(near.TrimStart(), open))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comment begins right before a word.</summary>
    /// <param name="before">The line up to the word.</param>
    public static bool EndsWithMark(ReadOnlySpan<char> before)
    {
        before = Near(before).TrimEnd();
        foreach (var (open, _) in Marks)
        {
            if (before.EndsWith(open.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Near(ReadOnlySpan<char> before) => before.Slice(Math.Max(0, before.Length - Reach));

    private static bool IsOpen(ReadOnlySpan<char> before, string open, string close)
    {
        var at = before.LastIndexOf(open.AsSpan());
        return at >= 0 && (close.Length == 0 || before.Slice(at + open.Length).IndexOf(close.AsSpan()) < 0);
    }

    private static bool Begins(ReadOnlySpan<char> line, string open) =>
        line.StartsWith(open.AsSpan(), StringComparison.OrdinalIgnoreCase)
        && !(char.IsLetter(open[open.Length - 1]) && line.Length > open.Length && char.IsLetterOrDigit(line[open.Length]));

    private static bool IsEnd(ReadOnlySpan<char> after, string close)
    {
        if (close.Length > 0 && after.StartsWith(close.AsSpan(), StringComparison.Ordinal))
        {
            after = after.Slice(close.Length);
        }

        return after.Trim().IsEmpty;
    }
}
