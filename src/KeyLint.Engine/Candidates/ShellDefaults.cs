namespace KeyLint.Engine.Candidates;

/// <summary>
/// Defaults of shells and of files that read like them: <c>${NAME:-value}</c> and <c>${NAME-value}</c>. To a scanner of runs name, dash and value are one.
/// Source: POSIX Shell Command Language, "Parameter Expansion".
/// </summary>
internal static class ShellDefaults
{
    private const int MaxName = 100;

    /// <summary>Where the value of a run begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isPart">Whether the text may be a part, so that what stands before it may begin a default.</param>
    /// <returns>The start itself where no default begins.</returns>
    public static int ValueOf(ReadOnlySpan<char> text, int start, int end, bool isPart)
    {
        var at = start;
        while (at < end && IsOfName(text[at]))
        {
            at++;
        }

        return at < end && IsJoin(text, at, isPart) ? at + 1 : start;
    }

    /// <summary>Whether what stands here parts a name from its default.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dash">Where it stands.</param>
    /// <param name="isPart">As above.</param>
    public static bool IsJoin(ReadOnlySpan<char> text, int dash, bool isPart)
    {
        if (text[dash] != '-')
        {
            return false;
        }

        var at = dash > 0 && text[dash - 1] == ':' ? dash - 1 : dash;
        var end = at;
        while (at > 0 && end - at < MaxName && IsOfName(text[at - 1]))
        {
            at--;
        }

        return at switch
        {
            0 => isPart,
            1 => isPart && text[0] == '{',
            _ => at < end && text[at - 1] == '{' && text[at - 2] == '$',
        };
    }

    private static bool IsOfName(char c) => TokenCharacters.IsAlphanumeric(c) || c == '_';
}
