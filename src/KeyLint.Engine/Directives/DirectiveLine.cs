using KeyLint.Engine.Text;

namespace KeyLint.Engine.Directives;

/// <summary>The line around a word in a text.</summary>
internal readonly ref struct DirectiveLine
{
    /// <summary>What is written after a word counts up to here.</summary>
    private const int LongestRest = 1000;

    private readonly ReadOnlySpan<char> line;
    private readonly int at;

    public DirectiveLine(SourceText text, int index, int length)
    {
        (Number, var column) = text.Lines.Locate(index);
        Start = index - column + 1;
        var end = Number < text.Lines.Count ? text.Lines.StartOf(Number + 1) : text.Content.Length;
        line = text.Span.Slice(Start, end - Start).TrimEnd("\r\n".AsSpan());
        at = column - 1 + length;
        Before = line.Slice(0, column - 1);
        After = line.Slice(at);
    }

    /// <summary>From 1.</summary>
    public int Number { get; }

    /// <summary>Index of its first character in the text.</summary>
    public int Start { get; }

    /// <summary>What stands before the word.</summary>
    public ReadOnlySpan<char> Before { get; }

    /// <summary>What stands after the word.</summary>
    public ReadOnlySpan<char> After { get; }

    /// <summary>What stands after the word and in its comment.</summary>
    public ReadOnlySpan<char> Rest
    {
        get
        {
            var near = After.Slice(0, Math.Min(After.Length, LongestRest));
            return near.Slice(0, CommentMarks.EndOf(Before, near));
        }
    }

    /// <summary>Whether the word is one of its own and no piece of a longer one.</summary>
    public bool IsWord => (After.IsEmpty || !IsPart(After[0])) && (Before.IsEmpty || !IsJoined(Before));

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '/' or '\\';

    /// <summary>Whether a text joins what follows it. The marks of a comment do not: <c>--</c>, <c>//</c>.</summary>
    private static bool IsJoined(ReadOnlySpan<char> before)
    {
        var last = before[before.Length - 1];
        return last is '-' or '/' or ':' or '.' or '\\' ? before.Length == 1 || before[before.Length - 2] != last : char.IsLetterOrDigit(last) || last == '_';
    }
}
