namespace KeyLint.Engine.Evidence.Places;

/// <summary>Several names that get several values in one statement, as in Python and Go: <c>key, secret = "…", "…"</c>.</summary>
internal static class TupleTargets
{
    private static readonly string[] Declarations = ["var", "let", "const", "local", "my"];

    /// <summary>Reads the name that belongs to a value by its position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value begins, at its quote.</param>
    /// <param name="end">Where it ends, behind its quote.</param>
    /// <param name="isCut">Whether more text before might change the answer.</param>
    /// <returns>The name, or null where the value is not one of several.</returns>
    public static string? NameOf(ReadOnlySpan<char> text, int start, int end, ref bool isCut)
    {
        var cursor = new Backtrack(text, start);
        var name = Read(ref cursor, text.Slice(end).TrimStart(' ').StartsWith(",".AsSpan(), StringComparison.Ordinal));
        isCut |= cursor.IsCut;
        return name;
    }

    private static string? Read(ref Backtrack cursor, bool isFollowed)
    {
        var index = 0;
        for (SkipBlanks(ref cursor); cursor.Next == ','; SkipBlanks(ref cursor))
        {
            index++;
            cursor.At--;
            SkipBlanks(ref cursor);
            if (cursor.ReadQuoted() is null)
            {
                return null;
            }
        }

        if (cursor.Next != '=' || (index == 0 && !isFollowed))
        {
            return null;
        }

        cursor.At--;
        cursor.At -= cursor.Next == ':' ? 1 : 0;
        var names = new List<string>();
        do
        {
            SkipBlanks(ref cursor);
            if (cursor.ReadIdentifier() is not { Length: > 0 } name)
            {
                return null;
            }

            names.Insert(0, name);
            SkipBlanks(ref cursor);
        }
        while (Skip(ref cursor, ','));

        return names.Count > 1 && index < names.Count && BeginsStatement(ref cursor) ? names[index] : null;
    }

    /// <summary>Whether nothing stands before on the line but what declares: in a call the names would be arguments.</summary>
    private static bool BeginsStatement(ref Backtrack cursor)
    {
        var word = cursor.ReadIdentifier();
        SkipBlanks(ref cursor);
        return cursor.Next is '\n' or '\r' or '\0' or ';' && (word.Length == 0 || Array.IndexOf(Declarations, word) >= 0);
    }

    private static bool Skip(ref Backtrack cursor, char c)
    {
        var isThere = cursor.Next == c;
        cursor.At -= isThere ? 1 : 0;
        return isThere;
    }

    private static void SkipBlanks(ref Backtrack cursor)
    {
        while (cursor.Next is ' ' or '\t')
        {
            cursor.At--;
        }
    }
}
