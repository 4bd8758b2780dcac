using System.Runtime.CompilerServices;
using System.Text;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Decoding;

/// <summary>
/// Words with a number or a dash before each, as wallets show a seed phrase and people write it down: <c>1. army 2. van</c>, one below
/// the other or not. They read as the words alone, in small letters.
/// </summary>
internal static class ListedWords
{
    private const int MinWords = 12;
    public const int MaxWords = 24;
    public const int MaxWord = 16;
    private const int MaxIndent = 40;
    private const int MaxLabel = 60;

    /// <summary>What may stand between a word and the next number: a line end and its indentation, or the border of a cell.</summary>
    public const int MaxGap = 12;

    /// <summary>Looks at the beginnings of lines alone, and behind a label there: numbers and dashes are everywhere else.</summary>
    [MethodImpl(Hot.Loop)]
    public static DecodedView? Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var at = from;
            while (at < text.Length && at - from < MaxIndent && (text[at] is ' ' or '\t' or '/' or '#' or '"' or '\'' or '>' or '|' or '(' or '['))
            {
                at++;
            }

            if (BeginsItem(text, at) && Read(text, at) is { } list)
            {
                return list;
            }

            var label = text.Slice(from, Math.Min(MaxLabel, text.Length - from)).IndexOf(": 1".AsSpan(), StringComparison.Ordinal);
            if (label >= 0 && BeginsItem(text, from + label + 2) && Read(text, from + label + 2) is { } labelled)
            {
                return labelled;
            }

            var end = text.Slice(from).IndexOf('\n');
            from = end < 0 ? text.Length : from + end + 1;
        }

        return null;
    }

    private static bool BeginsItem(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] is '1' or '-' or '*' && text[at + 1] is ' ' or '.' or ')' or ':' or ']' or '|' or '-';

    private static Words? Read(ReadOnlySpan<char> text, int start)
    {
        var isNumbered = text[start] == '1';
        var words = new StringBuilder();
        var map = new List<int>();
        var (count, at, end) = (0, start, start);
        while (count < MaxWords && SkipMark(text, ref at, isNumbered ? count + 1 : 0, text[start]))
        {
            var word = at;
            while (at < text.Length && at - word < MaxWord && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at == word)
            {
                break;
            }

            if (count > 0)
            {
                words.Append(' ');
                map.Add(word);
            }

            for (var i = word; i < at; i++)
            {
                words.Append(char.ToLowerInvariant(text[i]));
                map.Add(i);
            }

            count++;
            end = at;
            var gap = at;
            while (gap < text.Length && gap - at < MaxGap && (char.IsWhiteSpace(text[gap]) || text[gap] is '|' or ',' or ';'))
            {
                gap++;
            }

            at = gap;
        }

        map.Add(end);
        return count >= MinWords && Bip39.IsLength(count) ? new Words(words.ToString(), start, end, map) : null;
    }

    /// <summary>Steps over the mark of an item: its number, or the sign that every item has.</summary>
    private static bool SkipMark(ReadOnlySpan<char> text, ref int at, int number, char sign)
    {
        var from = at;
        if (number == 0)
        {
            at += at < text.Length && text[at] == sign ? 1 : 0;
        }
        else
        {
            var value = 0;
            while (at < text.Length && at - from < 2 && text[at] is >= '0' and <= '9')
            {
                value = (value * 10) + text[at++] - '0';
            }

            if (value != number)
            {
                return false;
            }
        }

        var mark = at;
        while (at < text.Length && at - mark < 6 && text[at] is ' ' or '\t' or '.' or ')' or ':' or ']' or '|' or '-')
        {
            at++;
        }

        return mark > from && at > mark;
    }

    private sealed record Words(string Text, int Start, int End, List<int> Map) : DecodedView(Text, Start, End, "list")
    {
        public override (int Start, int End) Locate(int start, int end) => (Map[start], Map[end - 1] + 1);
    }
}
