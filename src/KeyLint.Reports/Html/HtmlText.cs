using System.Buffers;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>The one encoder: any text becomes characters that can be neither markup nor steer a reader's eye.</summary>
internal static class HtmlText
{
    // Control characters, which a text of others never brings: PlainText spells them out.
    private const char CodeStart = '\u0002';
    private const char CodeEnd = '\u0003';

    // Quotes are spelled out where they would end a value, and only there: as a browser writes the page out again.
    private static readonly SearchValues<char> InText = SearchValues.Create("&<>");
    private static readonly SearchValues<char> InValue = SearchValues.Create("&<>\"");
    private static readonly SearchValues<char> Marks = SearchValues.Create(CodeStart, CodeEnd);

    /// <summary>Marks a text that others gave as code within a sentence for <see cref="WriteSentence"/>.</summary>
    public static string Quote(string text) => CodeStart + PlainText.Line(text) + CodeEnd;

    /// <summary>Writes text for between tags.</summary>
    public static void Write(TextWriter output, string? text) => Encode(output, text, InText);

    /// <summary>Writes the value of an attribute, between double quotes.</summary>
    public static void WriteValue(TextWriter output, string value)
    {
        output.Write('"');
        Encode(output, value, InValue);
        output.Write('"');
    }

    /// <summary>Writes a sentence in which <see cref="Quote"/> has marked code. Whatever the marks, elements come in pairs.</summary>
    public static void WriteSentence(TextWriter output, string sentence)
    {
        var isCode = false;
        var start = 0;
        while (sentence.AsSpan(start).IndexOfAny(Marks) is var length && length >= 0)
        {
            Write(output, sentence.Substring(start, length));
            start += length + 1;
            Turn(sentence[start - 1] == CodeStart);
        }

        Write(output, sentence[start..]);
        Turn(false);

        void Turn(bool toCode)
        {
            if (toCode != isCode)
            {
                output.Write(toCode ? "<code>" : "</code>");
                isCode = toCode;
            }
        }
    }

    private static void Encode(TextWriter output, string? text, SearchValues<char> special)
    {
        var rest = PlainText.Line(text).AsSpan();
        for (var at = rest.IndexOfAny(special); at >= 0; at = rest.IndexOfAny(special))
        {
            output.Write(rest[..at]);
            output.Write(Entity(rest[at]));
            rest = rest[(at + 1)..];
        }

        output.Write(rest);
    }

    private static string Entity(char letter) => letter switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => "&quot;",
    };
}
