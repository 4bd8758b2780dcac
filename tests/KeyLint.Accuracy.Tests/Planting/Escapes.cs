using System.Text;

namespace KeyLint.Accuracy.Tests.Planting;

/// <summary>How constructs write a value.</summary>
internal static class Escapes
{
    public static string None(string value) => value;

    /// <summary>The inside of a quoted literal of C, C#, Java, JavaScript, JSON, Python and Go.</summary>
    public static string Literal(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal);

    /// <summary>A JSON literal inside a JSON literal, as notebooks have it.</summary>
    public static string Nested(string value) => Literal(Literal(value));

    public static string Verbatim(string value) => value.Replace("\"", "\"\"", StringComparison.Ordinal);

    public static string Sql(string value) => value.Replace("'", "''", StringComparison.Ordinal);

    public static string Xml(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>Two halves, joined by an operator.</summary>
    public static string Halves(string value) =>
        Literal(value[..(value.Length / 2)]) + "\" + \"" + Literal(value[(value.Length / 2)..]);

    /// <summary>Every fourth character as a Unicode escape.</summary>
    public static string Unicode(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            text.Append(i % 4 == 1 ? $"\\u{(int)value[i]:X4}" : Literal(value[i].ToString()));
        }

        return text.ToString();
    }

    public static string Base64(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
}
