using System.Text.RegularExpressions;

namespace KeyLint.CodeFixes.Values;

/// <summary>
/// Tells whether a text is a connection string or an address from end to end, which may be read from elsewhere as a whole. A command, a message
/// or a document that has one in it is not, nor a pattern whose holes the program fills.
/// </summary>
internal static class ConnectionText
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Hole = new(@"(?<!\bdriver\s*=\s*)\{\w+(:[^}]*)?\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    private static readonly Regex Pairs = new(@"^\s*[a-z][\w .-]*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    /// <summary>Whether it is one, on one line.</summary>
    public static bool IsOne(string text) => text.Length > 0 && !text.Contains('\n') && text.TrimStart()[0] is not ('<' or '{' or '[') && !Hole.IsMatch(text)
        && (Pairs.IsMatch(text) || !text.Trim().Any(char.IsWhiteSpace));
}
