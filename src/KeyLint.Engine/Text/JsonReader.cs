#if NET
using System.Buffers;
#endif
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace KeyLint.Engine.Text;

/// <summary>
/// Reads JSON (RFC 8259) with comments and trailing commas, and keeps positions. Our own because the analyzer may ship no
/// dependency and its messages must point at the character.
/// </summary>
public sealed class JsonReader
{
    private const int MaxDepth = 64;

    private static readonly ImmutableArray<JsonNode> NoItems = ImmutableArray<JsonNode>.Empty;
    private static readonly ImmutableArray<JsonMember> NoMembers = ImmutableArray<JsonMember>.Empty;

#if NET
    private static readonly SearchValues<char> StringEnds = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Select(c => (char)c)]);
#endif

    private readonly string text;
    private readonly string path;
    private readonly string[][] passed;
    private int at;

    private JsonReader(string text, string path, string[][] passed) => (this.text, this.path, this.passed) = (text, path, passed);

    /// <summary>Reads one document.</summary>
    /// <param name="text">The text; a byte order mark is accepted.</param>
    /// <param name="path">Named in errors.</param>
    /// <returns>The root value.</returns>
    /// <exception cref="TextFormatException">The text is not JSON.</exception>
    public static JsonNode Read(string text, string path) => ReadOutline(text, path);

    /// <summary>Reads one document without some of its members, which is a good deal faster where they are large.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Named in errors.</param>
    /// <param name="passed">
    /// Names of members that are passed over, unread and untested, and are not in what is returned: first those of the root, then of what is in
    /// it, and so on.
    /// </param>
    internal static JsonNode ReadOutline(string text, string path, params string[][] passed)
    {
        var reader = new JsonReader(text, path, passed);
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            reader.at = 1;
        }

        var root = reader.ReadValue(0);
        reader.SkipTrivia();
        return reader.at == text.Length ? root : throw reader.Fail("expected the end of the file");
    }

    /// <summary>Makes an error that points at an index of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Its file.</param>
    /// <param name="index">The index.</param>
    /// <param name="problem">What was expected.</param>
    /// <returns>The exception, to be thrown.</returns>
    public static TextFormatException Error(string text, string path, int index, string problem)
    {
        // Editors show no column for a byte order mark.
        var mark = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var (line, column) = LineIndex.Locate(text, index);
        return new TextFormatException(path, line, line == 1 ? Math.Max(1, column - mark) : column, problem);
    }

    private JsonNode ReadValue(int depth)
    {
        SkipTrivia();
        if (depth >= MaxDepth && Peek() is ('{' or '['))
        {
            throw Fail($"expected at most {MaxDepth} levels of nesting");
        }

        return Peek() switch
        {
            '{' => ReadObject(depth),
            '[' => ReadArray(depth),
            '"' => ReadStringNode(),
            't' => ReadWord("true", JsonKind.Boolean),
            'f' => ReadWord("false", JsonKind.Boolean),
            'n' => ReadWord("null", JsonKind.Null),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            _ => throw Fail("expected a value"),
        };
    }

    private JsonNode ReadObject(int depth)
    {
        var start = at++;
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        for (SkipTrivia(); Peek() != '}'; SkipTrivia())
        {
            var nameStart = at;
            var name = Peek() == '"' ? ReadString() : throw Fail("expected a name in double quotes, or '}'");
            SkipTrivia();
            Take(':');
            if (depth < passed.Length && Array.IndexOf(passed[depth], name) >= 0)
            {
                PassValue();
            }
            else
            {
                members.Add(new JsonMember(name, nameStart, ReadValue(depth + 1)));
            }

            SkipTrivia();
            if (Peek() != '}')
            {
                Take(',');
            }
        }

        return new JsonNode(JsonKind.Object, start, ++at, "", NoItems, members.ToImmutable());
    }

    private JsonNode ReadArray(int depth)
    {
        var start = at++;
        var items = ImmutableArray.CreateBuilder<JsonNode>();
        for (SkipTrivia(); Peek() != ']'; SkipTrivia())
        {
            items.Add(ReadValue(depth + 1));
            SkipTrivia();
            if (Peek() != ']')
            {
                Take(',');
            }
        }

        return new JsonNode(JsonKind.Array, start, ++at, "", items.ToImmutable(), NoMembers);
    }

    private void PassValue()
    {
        SkipTrivia();
        if (Peek() is not ('{' or '['))
        {
            ReadValue(1);
            return;
        }

        var depth = 0;
        do
        {
            switch (Peek())
            {
                case '{' or '[':
                    depth++;
                    at++;
                    break;
                case '}' or ']':
                    depth--;
                    at++;
                    break;
                case '"':
                    PassString();
                    break;
                case '/':
                    var before = at;
                    SkipTrivia();
                    at += at == before ? 1 : 0;
                    break;
                default:
                    at++;
                    break;
            }
        }
        while (depth > 0);
    }

    private void PassString()
    {
        for (at++; Peek() != '"'; at += text[at] == '\\' ? 2 : 1)
        {
            at += PlainLength(text.AsSpan(at));
            if (Peek() == '"')
            {
                break;
            }
        }

        at++;
    }

    private JsonNode ReadStringNode()
    {
        var start = at;
        var value = ReadString();
        return new JsonNode(JsonKind.String, start, at, value, NoItems, NoMembers);
    }

    private string ReadString()
    {
        // Few strings have an escape, and most of a file is strings.
        var start = ++at;
        var plain = PlainLength(text.AsSpan(at));
        at += plain;
        if (Peek() == '"')
        {
            at++;
            return text.Substring(start, plain);
        }

        var value = new StringBuilder().Append(text, start, plain);
        for (; Peek() != '"'; at++)
        {
            switch (text[at])
            {
                case '\\':
                    value.Append(ReadEscape());
                    break;
                case < ' ':
                    throw Fail("expected '\"' before the end of the line");
                case var character:
                    value.Append(character);
                    break;
            }
        }

        at++;
        return value.ToString();
    }

    /// <summary>The number of characters before the end of a string, an escape or a control character.</summary>
    private static int PlainLength(ReadOnlySpan<char> rest)
    {
#if NET
        var end = rest.IndexOfAny(StringEnds);
        return end < 0 ? rest.Length : end;
#else
        var length = 0;
        while (length < rest.Length && rest[length] is not ('"' or '\\' or < ' '))
        {
            length++;
        }

        return length;
#endif
    }

    private char ReadEscape()
    {
        at++;
        var index = "\"\\/bfnrt".IndexOf(Peek());
        if (index >= 0)
        {
            return "\"\\/\b\f\n\r\t"[index];
        }

        if (Peek() == 'u' && at + 4 < text.Length
            && ushort.TryParse(text.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            at += 4;
            return (char)code;
        }

        throw Fail("expected an escape: one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
    }

    private JsonNode ReadNumber()
    {
        var start = at;
        while (at < text.Length && (text[at] is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E'))
        {
            at++;
        }

        var number = text.Substring(start, at - start);
        if (!IsPlain(number) || !double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            at = start;
            throw Fail("expected a number");
        }

        return new JsonNode(JsonKind.Number, start, at, number, NoItems, NoMembers);
    }

    /// <summary>What RFC 8259 forbids and the runtime reads: a zero before other digits, no digit beside the point.</summary>
    private static bool IsPlain(string number)
    {
        var first = number[0] == '-' ? 1 : 0;
        var point = number.IndexOf('.');
        return IsDigit(number, first)
            && !(number[first] == '0' && IsDigit(number, first + 1))
            && (point < 0 || IsDigit(number, point + 1));
    }

    private static bool IsDigit(string number, int index) => index < number.Length && number[index] is >= '0' and <= '9';

    private JsonNode ReadWord(string word, JsonKind kind)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
        {
            throw Fail($"expected '{word}'");
        }

        at += word.Length;
        return new JsonNode(kind, at - word.Length, at, kind == JsonKind.Null ? "" : word, NoItems, NoMembers);
    }

    private void SkipTrivia()
    {
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n')
            {
                at++;
            }
            else if (text[at] != '/')
            {
                return;
            }
            else if (string.CompareOrdinal(text, at, "//", 0, 2) == 0)
            {
                var end = text.IndexOfAny(['\n', '\r'], at);
                at = end < 0 ? text.Length : end;
            }
            else if (string.CompareOrdinal(text, at, "/*", 0, 2) == 0)
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? throw Fail("expected '*/'") : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private void Take(char expected)
    {
        if (Peek() != expected)
        {
            throw Fail($"expected '{expected}'");
        }

        at++;
    }

    private char Peek() => at < text.Length ? text[at] : throw Fail("unexpected end of the file");

    private TextFormatException Fail(string problem) =>
        Error(text, path, Math.Min(at, text.Length), at < text.Length ? $"{problem}, found {Spell(text[at])}" : problem);

    private static string Spell(char c) => char.IsControl(c) ? $"U+{(int)c:X4}" : $"'{c}'";
}
