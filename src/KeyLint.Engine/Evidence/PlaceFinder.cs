using System.Collections.Immutable;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Evidence;

/// <summary>
/// Reads the text to the left of a value to learn what it is called. Knows the ways in which C#, JSON, YAML, XML, env files,
/// shells and their relatives name a value, without parsing any of them.
/// </summary>
internal static class PlaceFinder
{
    private const int MaxNames = 4;
    private const int SiblingReach = 200;

    /// <summary>Finds the place of a value.</summary>
    public static Place Find(ReadOnlySpan<char> text, int start, int end) => Find(text, start, end, out _);

    /// <summary>Finds the place of a value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isCut">Whether more text on either side might change the answer.</param>
    public static Place Find(ReadOnlySpan<char> text, int start, int end, out bool isCut)
    {
        var (literalStart, literalEnd, quoted) = FindLiteral(text, start, end, out isCut);
        var names = ImmutableArray.CreateBuilder<string>();
        var callee = "";
        var argument = -1;
        var nameStart = -1;
        var cursor = new Backtrack(text, quoted ? literalStart - 1 : literalStart);
        if (quoted)
        {
            ReadInside(text.Slice(literalStart, start - literalStart), names);
            nameStart = names.Count > 0 ? literalStart : -1;
            SkipLiteralPrefix(ref cursor);
        }
        else if (cursor.Next == '>')
        {
            ReadElement(ref cursor, names);
            isCut |= cursor.IsCut | AddSiblingKey(text, literalStart, literalEnd, names);
            return new Place(literalStart, literalEnd, quoted, names.ToImmutable(), callee, argument, ImmutableArray<SinkMatch>.Empty) { NameStart = cursor.At };
        }

        for (var steps = 0; steps < 12 && names.Count < MaxNames; steps++)
        {
            nameStart = nameStart < 0 && names.Count > 0 ? cursor.At : nameStart;
            cursor.SkipSpace();
            var next = cursor.Next;
            if (next is '=' or ':' or '>' or '?' or '|')
            {
                ReadAssigned(ref cursor, names);
            }
            else if (next == ',' && !quoted && names.Count == 0 && ReadFirstCell(ref cursor, names))
            {
                break;
            }
            else if (next is '(' or ',' or '{' or '[')
            {
                if (!ReadCall(ref cursor, names, ref callee, ref argument))
                {
                    break;
                }
            }
            else if (next == ')' && names.Count > 0)
            {
                cursor.SkipBrackets();
                cursor.ReadIdentifier();
            }
            else if (names.Count == 0 && !quoted && cursor.EndsWith("\"\"\""))
            {
                // The first line of a raw literal.
                SkipLiteralPrefix(ref cursor);
                quoted = true;
            }
            else if (names.Count == 1 && cursor.EndsWith(" As"))
            {
                // Visual Basic: the name stands before its type.
                cursor.At -= 2;
                cursor.SkipSpace();
                names.Add(cursor.ReadIdentifier());
            }
            else if (names.Count > 0 && (next == '&' || cursor.EndsWith("'static")))
            {
                // A reference in Rust: the name stands before its type.
                cursor.At -= next == '&' ? 1 : "'static".Length;
            }
            else
            {
                if (names.Count == 0)
                {
                    ReadFlag(ref cursor, names);
                }

                break;
            }
        }

        nameStart = nameStart < 0 && names.Count > 0 ? cursor.At : nameStart;
        isCut |= cursor.IsCut | AddSiblingKey(text, literalStart, literalEnd, names);
        return new Place(literalStart, literalEnd, quoted, names.ToImmutable(), callee, argument, ImmutableArray<SinkMatch>.Empty) { NameStart = nameStart };
    }

    private static (int Start, int End, bool Quoted) FindLiteral(ReadOnlySpan<char> text, int start, int end, out bool isCut)
    {
        isCut = start < 400 && text.Slice(0, start).IndexOfAny('\n', '\r') < 0;
        for (var open = start - 1; open >= 0 && start - open < 400 && text[open] is not ('\n' or '\r'); open--)
        {
            if (!TokenCharacters.IsQuote(text[open]))
            {
                continue;
            }

            isCut = end + 400 > text.Length && text.Slice(end).IndexOfAny('\n', '\r') < 0;

            // A block of several lines may end with the end of its last.
            var from = end;
            while (from < text.Length && from - end < 80 && char.IsWhiteSpace(text[from]) && text.Slice(start, end - start).IndexOf('\n') >= 0)
            {
                from++;
            }

            for (var close = from; close < text.Length && close - from < 400 && text[close] is not ('\n' or '\r'); close++)
            {
                if (text[close] == text[open])
                {
                    isCut = false;
                    return (open + 1, close > from && text[close - 1] == '\\' ? close - 1 : close, true);
                }
            }

            break;
        }

        return (start, end, false);
    }

    /// <summary>Reads a name that stands in the literal itself: a header line, a query, a connection string.</summary>
    private static void ReadInside(ReadOnlySpan<char> before, ImmutableArray<string>.Builder names)
    {
        var cursor = new Backtrack(before, before.Length);
        cursor.SkipSpace();
        if (cursor.EndsWith("Bearer") || cursor.EndsWith("Basic"))
        {
            if (cursor.ReadIdentifier() == "Bearer")
            {
                names.Add("bearerToken");
            }

            cursor.SkipSpace();
        }

        if (cursor.Next is '=' or ':')
        {
            cursor.At--;
            cursor.SkipSpace();
            if (cursor.ReadIdentifier() is { Length: > 0 } name)
            {
                names.Add(name);
            }
        }
    }

    /// <summary>Steps over <c>@</c>, <c>$</c>, further quotes of a raw literal, and letters like Python's <c>b</c> and <c>f</c>.</summary>
    private static void SkipLiteralPrefix(ref Backtrack cursor)
    {
        while (cursor.Next is '@' or '$' or '\\' or '"')
        {
            cursor.At--;
        }

        var mark = cursor.At;
        if (cursor.ReadIdentifier() is not ("b" or "f" or "r" or "u" or "rb" or "br" or "L"))
        {
            cursor.At = mark;
        }
    }

    private static void ReadElement(ref Backtrack cursor, ImmutableArray<string>.Builder names)
    {
        cursor.At--;
        while (cursor.Next is not ('<' or '\0' or '\n'))
        {
            if (cursor.ReadIdentifier() is { Length: > 0 } name)
            {
                names.Insert(0, name);
            }
            else
            {
                cursor.At--;
            }
        }
    }

    /// <summary>Reads what stands left of <c>=</c>, <c>:</c>, <c>=></c>, <c>??</c> and their like.</summary>
    private static void ReadAssigned(ref Backtrack cursor, ImmutableArray<string>.Builder names)
    {
        var isFallback = cursor.EndsWith("??") || cursor.EndsWith("||");
        while (cursor.Next is '=' or ':' or '>' or '?' or '|' or '+' or '!' or '&' or ' ' or '\t')
        {
            cursor.At--;
        }

        cursor.SkipSpace();
        if (cursor.Next == ']' || (cursor.Next == ')' && isFallback))
        {
            if (cursor.SkipBrackets() is { } key)
            {
                names.Add(key);
            }

            cursor.ReadIdentifier();
        }
        else if (cursor.ReadQuoted() is { } quoted)
        {
            names.Add(quoted);
        }
        else if (cursor.ReadIdentifier() is { Length: > 0 } identifier)
        {
            names.Add(identifier);
        }
        else if (cursor.Next is ')' or '}')
        {
            // A method, or a property with its accessors.
            cursor.SkipBrackets();
            cursor.SkipSpace();
            if (cursor.ReadIdentifier() is { Length: > 0 } member)
            {
                names.Add(member);
            }
        }
    }

    /// <summary>Reads back over earlier arguments or elements to the bracket that opens them, and what stands before it.</summary>
    private static bool ReadCall(ref Backtrack cursor, ImmutableArray<string>.Builder names, ref string callee, ref int argument)
    {
        string? previous = null;
        var index = 0;
        while (true)
        {
            cursor.SkipSpace();
            switch (cursor.Next)
            {
                case '\0' or ';':
                    return false;
                case ',':
                    index++;
                    cursor.At--;
                    continue;
                case ')' or ']' or '}':
                    cursor.SkipBrackets();
                    continue;
                case '(' or '[' or '{':
                    var bracket = cursor.Next;
                    cursor.At--;
                    cursor.SkipSpace();
                    if (previous is not null && index == 1 && names.Count == 0 && IsName(previous))
                    {
                        names.Add(previous == "Bearer" ? "bearerToken" : previous);
                    }

                    return ReadOpener(ref cursor, bracket, index, ref callee, ref argument) || bracket != '(';
                default:
                    if (cursor.ReadQuoted() is { } quoted)
                    {
                        previous ??= quoted;
                    }
                    else if (cursor.ReadIdentifier() is not { Length: > 0 })
                    {
                        cursor.At--;
                    }

                    continue;
            }
        }
    }

    /// <summary>Whether an earlier argument is the name of a later one, as in <c>Add("X-API-KEY", "…")</c>, and not a value itself.</summary>
    private static bool IsName(string text) =>
        text.Length is > 0 and <= 64
        && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':')
        && !(text.Any(TokenCharacters.IsDigit) && Randomness.IsRandom(text.AsSpan()));

    /// <summary>Reads what stands before a bracket.</summary>
    /// <returns>Whether it hands the value on to what stands before it in turn.</returns>
    private static bool ReadOpener(ref Backtrack cursor, char bracket, int index, ref string callee, ref int argument)
    {
        if (cursor.Next == '>')
        {
            while (cursor.Next is not ('<' or '\0' or '\n'))
            {
                cursor.At--;
            }

            cursor.At -= cursor.Next == '<' ? 1 : 0;
        }
        else if (bracket == '{' && cursor.Next is ')' or ']')
        {
            cursor.SkipBrackets();
        }

        var before = cursor.ReadIdentifier();
        if (before.EndsWith(".", StringComparison.Ordinal))
        {
            // The end of a sentence.
            return false;
        }

        var isConversion = bracket == '(' && index == 0 && Conversions.Contains(before);
        if (!isConversion && callee.Length == 0 && before is not ("" or "new" or "return" or "in"))
        {
            callee = before;
            argument = bracket == '(' ? index : -1;
        }

        cursor.SkipSpace();
        if (before != "new" && cursor.EndsWith("new"))
        {
            cursor.At -= 3;
        }

        return isConversion;
    }

    /// <summary>In a table of names and values, the cell that opens the line.</summary>
    private static bool ReadFirstCell(ref Backtrack cursor, ImmutableArray<string>.Builder names)
    {
        var mark = cursor.At;
        cursor.At--;
        if (cursor.ReadIdentifier() is { Length: > 0 } name && cursor.Next is '\n' or '\r' or '\0')
        {
            names.Add(name);
            return true;
        }

        cursor.At = mark;
        return false;
    }

    private static void ReadFlag(ref Backtrack cursor, ImmutableArray<string>.Builder names)
    {
        var word = cursor.ReadIdentifier();
        if (word.Length > 2 && word[0] == '-')
        {
            names.Add(word);
        }
    }

    /// <summary>For <c>name="X" value="…"</c> and the like: the key beside the value.</summary>
    /// <returns>Whether more text might change the answer.</returns>
    private static bool AddSiblingKey(ReadOnlySpan<char> text, int start, int end, ImmutableArray<string>.Builder names)
    {
        if (names.Count == 0 || !names[0].Equals("value", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var before = text.Slice(Math.Max(0, start - SiblingReach), Math.Min(SiblingReach, start)).ToString();
        var after = text.Slice(end, Math.Min(SiblingReach, text.Length - end)).ToString();
        var close = after.IndexOfAny(['>', '}', '\n']);
        var key = KeyIn(before, last: true) ?? KeyIn(close < 0 ? after : after.Substring(0, close), last: false);
        if (key is not null)
        {
            names.Add(key);
        }

        return start < SiblingReach || text.Length - end < SiblingReach;
    }

    /// <summary>What the first or last <c>key</c> or <c>name</c> of a window is set to.</summary>
    private static string? KeyIn(string window, bool last)
    {
        string? key = null;
        for (var at = 0; at < window.Length && (last || key is null); at++)
        {
            var label = IsAt(window, at, "key") ? 3 : IsAt(window, at, "name") ? 4 : 0;
            var rest = window.AsSpan(at + label).TrimStart("\"' \t\\".AsSpan());
            if (label == 0 || rest.IsEmpty || rest[0] is not ('=' or ':'))
            {
                continue;
            }

            rest = rest.TrimStart("=:\"' \t\\".AsSpan());
            var length = 0;
            while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '_' or '.' or '-' or ':'))
            {
                length++;
            }

            key = length > 0 ? rest.Slice(0, length).ToString() : key;
        }

        return key;
    }

    private static bool IsAt(string text, int at, string word) =>
        string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
}
