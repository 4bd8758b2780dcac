using System.Collections.Immutable;
using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Evidence.Naming;

namespace KeyLint.Engine.Evidence.Places;

/// <summary>
/// Reads the text to the left of a value to learn what it is called. Knows the ways in which C#, JSON, YAML, XML, env files,
/// shells and their relatives name a value, without parsing any of them.
/// </summary>
internal static class PlaceFinder
{
    private const int MaxNames = 4;
    private const int MostWordsBefore = 2;

    /// <summary>Finds the place of a value.</summary>
    public static Place Find(ReadOnlySpan<char> text, int start, int end) => Find(text, start, end, out _);

    /// <summary>Finds the place of a value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isCut">Whether more text on either side might change the answer.</param>
    public static Place Find(ReadOnlySpan<char> text, int start, int end, out bool isCut)
    {
        var (literalStart, literalEnd, isClosed) = LiteralBounds.Find(text, start, end, out isCut);
        var quoted = isClosed;
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
        else if (DefaultNames.Read(ref cursor) is { Length: > 0 } name)
        {
            names.Add(name);
        }
        else if (cursor.Next == '>')
        {
            ReadElement(ref cursor, names);
            isCut |= cursor.IsCut | SiblingKeys.Add(text, literalStart, literalEnd, names);
            return new Place(literalStart, literalEnd, quoted, names.ToImmutable(), callee, argument, ImmutableArray<SinkMatch>.Empty) { NameStart = cursor.At };
        }

        var isInProse = !quoted || text[literalStart - 1] == '`';
        var (outerStart, outerEnd) = quoted ? (literalStart - 1, literalEnd + 1) : (literalStart, literalEnd);
        if (isInProse && names.Count == 0 && ProseNames.Find(text, outerStart, outerEnd, ref isCut) is (var prose, var at))
        {
            return new Place(literalStart, literalEnd, quoted, ImmutableArray.Create(prose), callee, argument, ImmutableArray<SinkMatch>.Empty) { NameStart = at };
        }

        if (quoted && names.Count == 0 && TupleTargets.NameOf(text, outerStart, outerEnd, ref isCut) is { } target)
        {
            return new Place(literalStart, literalEnd, quoted, ImmutableArray.Create(target), callee, argument, ImmutableArray<SinkMatch>.Empty) { NameStart = Math.Max(0, cursor.At - 1) };
        }

        if (quoted && names.Count == 0 && ParsedTypes.CalleeOf(text, outerEnd, ref isCut) is var parsed && Signers.TakePrivateKey(parsed, 0))
        {
            // Whatever the result is called.
            return new Place(literalStart, literalEnd, quoted, names.ToImmutable(), parsed, 0, ImmutableArray<SinkMatch>.Empty);
        }

        for (var steps = 0; steps < 12 && names.Count < MaxNames; steps++)
        {
            nameStart = nameStart < 0 && names.Count > 0 ? cursor.At : nameStart;
            cursor.SkipSpaceAndComment();
            var next = cursor.Next;
            if (next == '|' && names.Count == 0 && !cursor.EndsWith("||") && ColumnOf(text, literalStart, literalEnd, isClosed, ref isCut) is not null)
            {
                break;
            }
            else if (next == '=' && names.Count == 0 && !quoted && cursor.IsPadding())
            {
                break;
            }
            else if (next is '=' or ':' or '>' or '?' or '|')
            {
                ReadAssigned(ref cursor, names);
            }
            else if (next == ',' && !quoted && names.Count == 0
                && (ColumnOf(text, literalStart, literalEnd, isClosed, ref isCut) is not null || ReadFirstCell(ref cursor, names)))
            {
                break;
            }
            else if (next is '(' or ',' or '{' or '[')
            {
                var isFirst = names.Count == 0;
                var goesOn = CallReader.Read(ref cursor, names, ref callee, ref argument);
                if (isFirst && ListedColumns.NameOf(ref cursor, callee, argument) is { } listed && (names.Count == 0 || IsTelling(listed)))
                {
                    // In a table of names and values the name is the value before; it may also be that of the exchange.
                    names.Insert(0, listed);
                }

                if (!goesOn)
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

        if (names.Count == 0 && callee.Length == 0 && ColumnOf(text, literalStart, literalEnd, isClosed, ref isCut) is { } column)
        {
            names.Add(column);
        }

        nameStart = nameStart < 0 && names.Count > 0 ? cursor.At : nameStart;
        isCut |= cursor.IsCut | SiblingKeys.Add(text, literalStart, literalEnd, names);
        return new Place(literalStart, literalEnd, quoted, names.ToImmutable(), callee, argument, ImmutableArray<SinkMatch>.Empty) { NameStart = nameStart };
    }

    /// <summary>The name of a value's column in a table; null where it tells nothing, as in tables of names and values.</summary>
    private static string? ColumnOf(ReadOnlySpan<char> text, int start, int end, bool quoted, ref bool isCut) =>
        TableColumns.NameOf(text, quoted ? start - 1 : start, quoted ? end + 1 : end, ref isCut) is { } name && IsTelling(name) ? name : null;

    private static bool IsTelling(string name) => NameMeaning.IsTelling(Words.Split(name.AsSpan()));

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

        if (DefaultNames.Read(ref cursor) is { Length: > 0 } variable)
        {
            names.Add(variable);
        }
        else if (cursor.Next is '=' or ':')
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

        if (names.Count == 1 && cursor.Next == '<')
        {
            ReadPropertyKey(ref cursor, names);
        }
    }

    /// <summary>In a property list the key is an element of its own: <c>&lt;key>ApiKey&lt;/key>&lt;string>…</c>.</summary>
    private static void ReadPropertyKey(ref Backtrack cursor, ImmutableArray<string>.Builder names)
    {
        const string End = "</key>";
        var mark = cursor.At;
        cursor.At--;
        cursor.SkipSpace();
        if (cursor.EndsWith(End))
        {
            cursor.At -= End.Length;
            if (cursor.ReadIdentifier() is { Length: > 0 } key)
            {
                names.Add(key);
                return;
            }
        }

        cursor.At = mark;
    }

    /// <summary>Reads what stands left of <c>=</c>, <c>:</c>, <c>=></c>, <c>??</c> and their like.</summary>
    private static void ReadAssigned(ref Backtrack cursor, ImmutableArray<string>.Builder names)
    {
        var isFallback = cursor.EndsWith("??") || cursor.EndsWith("||");
        var isLabel = names.Count == 0 && cursor.Next == ':';
        while (cursor.Next is '=' or ':' or '>' or '?' or '|' or '+' or '!' or '&' or ' ' or '\t')
        {
            cursor.At--;
            isLabel &= cursor.Next is not ('=' or ':' or '>' or '?' or '|' or '+' or '!' or '&');
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
            names.Add(isLabel ? WithWordsBefore(ref cursor, identifier) : identifier);
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

    /// <summary>What people write calls a value by several words: <c>Private key: …</c>.</summary>
    private static string WithWordsBefore(ref Backtrack cursor, string label)
    {
        for (var more = 0; more < MostWordsBefore && cursor.Next == ' ' && label.All(c => char.IsLetter(c) || c == ' '); more++)
        {
            var mark = cursor.At;
            cursor.At--;
            var word = cursor.ReadIdentifier();
            if (word.Length < 2 || !word.All(char.IsLetter))
            {
                cursor.At = mark;
                break;
            }

            label = $"{word} {label}";
        }

        return label;
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
}
