using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace KeyLint.Reports.Json;

/// <summary>JSON as every report writes it: LF, and with invisible characters escaped.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = MakeEncoder() };

    private static readonly JsonWriterOptions OnOneLine = Options with { Indented = false };

    /// <summary>Writes one value over many lines.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        output.Write(Of(write, static (writer, body) => body(writer)));
        output.Write('\n');
    }

    /// <summary>Writes one value on one line.</summary>
    public static void WriteLine(TextWriter output, Action<Utf8JsonWriter> write)
    {
        output.Write(Of(write, static (writer, body) => body(writer), OnOneLine));
        output.Write('\n');
    }

    public static string Of<T>(T value, Action<Utf8JsonWriter, T> write) => Of(value, write, Options);

    private static string Of<T>(T value, Action<Utf8JsonWriter, T> write, JsonWriterOptions options)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, options))
        {
            write(writer, value);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static JavaScriptEncoder MakeEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);

        // A terminal or an editor that shows the file must not be steered by it either: bidi marks and zero-width characters.
        settings.ForbidRange(UnicodeRange.Create('\u200B', '\u200F'));
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2060', '\u206F'));
        settings.ForbidCharacters('\u00AD', '\u061C', '\u180E', '\uFEFF');

        return JavaScriptEncoder.Create(settings);
    }
}
