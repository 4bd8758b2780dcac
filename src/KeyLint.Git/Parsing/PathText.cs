using System.Text;
using System.Text.Unicode;

namespace KeyLint.Git.Parsing;

/// <summary>
/// Turns the bytes of a path into text. Paths that are valid UTF-8 stay as they are; others are written as git quotes them,
/// so that no two paths look the same and the text can be compared with git's own output.
/// </summary>
internal static class PathText
{
    public static string Decode(ReadOnlySpan<byte> path) => Utf8.IsValid(path) ? Encoding.UTF8.GetString(path) : Quote(path);

    private static string Quote(ReadOnlySpan<byte> path)
    {
        var text = new StringBuilder("\"", path.Length + 16);
        foreach (var value in path)
        {
            _ = value switch
            {
                (byte)'"' or (byte)'\\' => text.Append('\\').Append((char)value),
                (byte)'\n' => text.Append("\\n"),
                (byte)'\t' => text.Append("\\t"),
                (byte)'\r' => text.Append("\\r"),
                7 => text.Append("\\a"),
                8 => text.Append("\\b"),
                11 => text.Append("\\v"),
                12 => text.Append("\\f"),
                < 0x20 or >= 0x7F => text.Append('\\').Append(Convert.ToString(value, 8).PadLeft(3, '0')),
                _ => text.Append((char)value),
            };
        }

        return text.Append('"').ToString();
    }
}
