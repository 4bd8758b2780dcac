namespace KeyLint.Engine.Candidates;

/// <summary>
/// Reads <c>user:password@tcp(host:port)/name</c>, the data source names of Go's MySQL driver. Source: https://github.com/go-sql-driver/mysql#dsn-data-source-name.
/// </summary>
internal static class DataSource
{
    /// <summary>What stands between the password and the host.</summary>
    public const string Mark = "@tcp(";

    /// <summary>Characters of user and password, and of the host and its port.</summary>
    public const int MaxUserInfo = 320;
    public const int MaxHost = 260;

    /// <summary>Reads what stands around the mark.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mark">Where the mark begins, and the password ends.</param>
    /// <param name="start">Where the password begins.</param>
    /// <param name="host">The host, without its port.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int mark, out int start, out ReadOnlySpan<char> host)
    {
        var from = mark;
        while (from > 0 && mark - from < MaxUserInfo && IsUserInfo(text[from - 1]))
        {
            from--;
        }

        // Behind a scheme it is an address, which is read as one. The name of the setting may stand before the user.
        var colon = text.Slice(from, mark - from).IndexOf(':');
        var isAddress = text.Slice(from, mark - from).IndexOf("://".AsSpan(), StringComparison.Ordinal) == colon;
        start = from + colon + 1;
        var user = text.Slice(from, Math.Max(0, colon));
        user = user.Slice(user.LastIndexOf('=') + 1);

        host = text.Slice(mark + Mark.Length, Math.Min(MaxHost, text.Length - mark - Mark.Length));
        var close = host.IndexOf(')');
        host = host.Slice(0, Math.Max(0, close));
        var isClosed = close > 0 && mark + Mark.Length + close + 1 is var slash && slash < text.Length && text[slash] == '/';
        var port = host.LastIndexOf(':');
        host = port > 0 ? host.Slice(0, port) : host;
        return isClosed && host.IndexOf('(') < 0 && colon > 0 && !isAddress && !user.IsEmpty && user.IndexOfAny('{', '<', '$') < 0;
    }

    private static bool IsUserInfo(char c) => c is > ' ' and not ('"' or '\'' or '`' or '<' or '>');
}
