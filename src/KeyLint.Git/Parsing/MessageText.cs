using System.Text;
using System.Text.Unicode;

namespace KeyLint.Git.Parsing;

/// <summary>Decodes names and subject lines: UTF-8, else the encoding that the commit names, else what UTF-8 can save.</summary>
internal static class MessageText
{
    public static string Decode(ReadOnlySpan<byte> text, ReadOnlySpan<byte> encoding)
        => (Utf8.IsValid(text) ? Encoding.UTF8 : Named(encoding)).GetString(text);

    /// <summary>The first paragraph on one line, as git's <c>%s</c>.</summary>
    public static string Subject(ReadOnlySpan<byte> message, ReadOnlySpan<byte> encoding)
    {
        var subject = new StringBuilder();
        foreach (var line in Decode(message, encoding).EnumerateLines())
        {
            var trimmed = line.TrimEnd();
            if (!trimmed.IsEmpty)
            {
                subject.Append(subject.Length == 0 ? "" : " ").Append(trimmed);
            }
            else if (subject.Length > 0)
            {
                break;
            }
        }

        return subject.ToString();
    }

    private static Encoding Named(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return Encoding.UTF8;
        }

        var text = Encoding.ASCII.GetString(name);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(text) ?? Encoding.GetEncoding(text);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
