using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KeyLint.Reports.Json;

/// <summary>Parses JSON into values that know where they stand.</summary>
internal static class JsonPlaceParser
{
    // A report nests seven levels deep; more is not a report.
    private const int DeepestNesting = 32;

    /// <summary>Text without a byte order mark.</summary>
    public static ReadOnlySpan<byte> Unmarked(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;

    /// <summary>Parses one value.</summary>
    /// <param name="file">Name for errors.</param>
    /// <param name="text">The value, in UTF-8 without a byte order mark.</param>
    /// <param name="firstLine">Number of the line that it starts on.</param>
    /// <exception cref="ReportFormatException">It is not one value of JSON.</exception>
    public static JsonPlace Parse(string file, ReadOnlySpan<byte> text, long firstLine = 1)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = DeepestNesting });
        var lines = new LineCounter(text, firstLine);

        try
        {
            reader.Read();
            var root = Value(file, "$", ref reader, ref lines);
            reader.Read();
            return root;
        }
        catch (JsonException error)
        {
            throw new ReportFormatException(file, (error.LineNumber ?? 0) + firstLine, "Expected JSON, found something else or an early end.");
        }
        catch (InvalidOperationException)
        {
            // Thrown for a string whose bytes are no UTF-8 or whose escapes make half a surrogate pair.
            throw new ReportFormatException(file, lines.At(reader.TokenStartIndex), "Expected valid UTF-8 text.");
        }
    }

    private static JsonPlace Value(string file, string path, ref Utf8JsonReader reader, ref LineCounter lines)
    {
        var line = lines.At(reader.TokenStartIndex);

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var group = new JsonPlace(file, path, line, JsonValueKind.Object);
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    var member = Value(file, $"{path}.{Wording.PlainText.Line(name, 80)}", ref reader, ref lines);
                    if (!group.Members.TryAdd(name, member))
                    {
                        throw member.Error("Expected each property once, found it again.");
                    }
                }

                return group;

            case JsonTokenType.StartArray:
                var list = new JsonPlace(file, path, line, JsonValueKind.Array);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    var index = list.Items.Count.ToString(CultureInfo.InvariantCulture);
                    list.Items.Add(Value(file, $"{path}[{index}]", ref reader, ref lines));
                }

                return list;

            case JsonTokenType.String:
                return new JsonPlace(file, path, line, JsonValueKind.String) { Text = reader.GetString()! };

            case JsonTokenType.Number:
                return new JsonPlace(file, path, line, JsonValueKind.Number) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };

            case JsonTokenType.True:
                return new JsonPlace(file, path, line, JsonValueKind.True);

            case JsonTokenType.False:
                return new JsonPlace(file, path, line, JsonValueKind.False);

            default:
                return new JsonPlace(file, path, line, JsonValueKind.Null);
        }
    }

    /// <summary>Counts line feeds once, because tokens come in order.</summary>
    private ref struct LineCounter(ReadOnlySpan<byte> text, long firstLine)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private long _line = firstLine;
        private int _counted;

        public long At(long index)
        {
            _line += _text[_counted..(int)index].Count((byte)'\n');
            _counted = (int)index;
            return _line;
        }
    }
}
