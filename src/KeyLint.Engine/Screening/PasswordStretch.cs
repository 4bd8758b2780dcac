using KeyLint.Engine.Candidates;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Screening;

/// <summary>What <see cref="UrlPasswords"/> and <see cref="Assignments"/> read around what they are called for.</summary>
internal static class PasswordStretch
{
    private const int MaxScheme = UrlPasswords.MaxScheme * ScreenedText.MaxWidth;
    private const int MaxUserInfo = UrlPasswords.MaxUserInfo * ScreenedText.MaxWidth;
    private const int MaxKey = 16;
    private const int MaxString = ConnectionBounds.Reach * ScreenedText.MaxWidth;
    private const int MaxName = NetworkCredentials.NameReach * ScreenedText.MaxWidth;
    private const int MaxCall = NetworkCredentials.Reach * ScreenedText.MaxWidth;
    private const int MaxAssigned = AssignedValue.MaxBare * ScreenedText.MaxWidth;
    private const int MaxDeclaration = AssignedPasswords.Reach * ScreenedText.MaxWidth;

    /// <summary>Finds an address with a user and a password.</summary>
    /// <param name="text">The text.</param>
    /// <param name="colon">The colon behind the scheme.</param>
    /// <param name="start">Where the scheme begins, or before.</param>
    /// <param name="end">Behind the host, or where there is none.</param>
    public static bool TryFindAddress(ReadOnlySpan<byte> text, int colon, out int start, out int end)
    {
        start = Math.Max(0, colon - MaxScheme);
        end = Math.Min(text.Length, colon + 3);
        if (colon + 3 > text.Length || text[colon] != ':' || text[colon + 1] != '/' || text[colon + 2] != '/')
        {
            return false;
        }

        var (hasColon, hasSign) = (false, false);
        while (end < text.Length && end - colon < MaxUserInfo + 3 && IsAuthority(text[end]))
        {
            hasSign |= hasColon && text[end] == '@';
            hasColon |= text[end] == ':';
            end++;
        }

        end = Math.Min(text.Length, end + 1);
        return hasSign;
    }

    /// <summary>Finds the name of a data source.</summary>
    /// <param name="text">The text.</param>
    /// <param name="close">The bracket behind the host.</param>
    /// <param name="start">Where it begins, or before; what was read, where there is none.</param>
    /// <param name="end">Behind the slash that follows the host.</param>
    public static bool TryFindSource(ReadOnlySpan<byte> text, int close, ref int start, ref int end)
    {
        if (close + 1 >= text.Length || text[close] != ')' || text[close + 1] != '/')
        {
            return false;
        }

        // Regular expressions are full of such brackets: only behind the mark is more read than to the one that opens.
        var low = Math.Max(0, close - (DataSource.MaxHost * ScreenedText.MaxWidth));
        var open = low + text[low..close].LastIndexOf((byte)'(');
        var mark = open - DataSource.Mark.Length + 1;
        var isOne = open >= low && mark >= 0 && text[mark..open].SequenceEqual("@tcp"u8);
        (start, end) = (Math.Max(0, isOne ? mark - (DataSource.MaxUserInfo * ScreenedText.MaxWidth) - 1 : open < low ? low : mark), close + 2);
        return isOne;
    }

    /// <summary>Finds the literal or line around a secret of a connection string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="equals">The equals sign behind the secret's key.</param>
    /// <param name="start">Where the literal begins; when there is no key, the first byte that was read for one.</param>
    /// <param name="end">Where it ends.</param>
    public static bool TryFindString(ReadOnlySpan<byte> text, int equals, out int start, out int end)
    {
        (start, end) = (equals, equals);
        var key = text[..equals].TrimEnd((byte)' ');
        key = key.EndsWith("]"u8) ? key.TrimEnd(" ]\"'"u8) : key;
        if (!EndsWith(key, "password"u8) && !EndsWith(key, "pwd"u8) && !EndsWith(key, "accountkey"u8) && !EndsWith(key, "sharedaccesskey"u8))
        {
            var isCredential = IsCredential(text, equals);
            (start, end) = isCredential
                ? (Math.Max(0, equals - MaxName), Math.Min(text.Length, equals + MaxCall))
                : (Math.Max(0, key.Length - MaxKey), end);
            return isCredential;
        }

        var (low, high) = (Math.Max(0, equals - MaxString), Math.Min(text.Length, equals + MaxString));
        while (start > low && !EndsString(text[start - 1]))
        {
            start--;
        }

        while (end < high && !EndsString(text[end]))
        {
            end++;
        }

        if (BeginsPair(key) && ((start > 0 && IsLineEnd(text[start - 1])) || (end < text.Length && IsLineEnd(text[end]))))
        {
            (start, end) = (FirstLine(text, start, low), LastLine(text, end, high));
        }

        if (IsQuoted(text, equals + 1))
        {
            // It may be a member of what was declared above.
            (start, end) = (Math.Max(0, equals - MaxDeclaration), Math.Min(text.Length, Math.Max(end, equals + MaxAssigned)));
        }

        return true;
    }

    /// <summary>Whether a new credential is assigned; all that is looked at is near.</summary>
    private static bool IsCredential(ReadOnlySpan<byte> text, int equals)
    {
        var rest = text[equals..];
        rest = rest[(rest.StartsWith("=>"u8) ? 2 : 1)..];
        if (!rest.StartsWith(" new"u8))
        {
            return false;
        }

        var open = rest[..Math.Min(rest.Length, " new".Length + MaxName)].IndexOf((byte)'(');
        return open >= 0 && (rest[..open].TrimEnd(" \t\r\n"u8) is var type && type.Length > " new".Length
            ? type.EndsWith("NetworkCredential"u8)
            : text[Math.Max(0, equals - MaxName)..equals].IndexOf("NetworkCredential"u8) >= 0);
    }

    /// <summary>Whether a literal begins here that has the length of a password and a digit.</summary>
    public static bool IsQuoted(ReadOnlySpan<byte> text, int at)
    {
        var value = text[at..Math.Min(text.Length, at + AssignedValue.MaxGap + 2)].TrimStart(" @"u8);
        if (value.IsEmpty || !ByteClasses.IsQuote(value[0]))
        {
            return false;
        }

        // Three quotes begin a raw literal.
        var quote = value[0];
        value = text[(Math.Min(text.Length, at + AssignedValue.MaxGap + 2) - value.Length)..].TrimStart(quote);
        value = value[..Math.Min(value.Length, PasswordLooks.MaxLength + 2)];
        var end = value.IndexOf(quote);
        return end >= PasswordLooks.MinLength && value[..end].IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;
    }

    /// <summary>Where the first line begins of those that may be a string's: all that end in a semicolon, and one before them.</summary>
    private static int FirstLine(ReadOnlySpan<byte> text, int start, int low)
    {
        for (var isLast = false; start > low && !isLast;)
        {
            var end = start;
            while (end > low && IsSpace(text[end - 1]))
            {
                end--;
            }

            isLast = end == low || text[end - 1] != ';';
            for (start = end; start > low && !IsLineEnd(text[start - 1]); start--)
            {
                isLast |= EndsString(text[start - 1]);
            }
        }

        return start;
    }

    private static int LastLine(ReadOnlySpan<byte> text, int end, int high)
    {
        while (end < high && IsLineEnd(text[end]) && text[..end].TrimEnd(" \t"u8).EndsWith(";"u8))
        {
            while (end < high && IsLineEnd(text[end]))
            {
                end++;
            }

            while (end < high && !EndsString(text[end]))
            {
                end++;
            }
        }

        return end;
    }

    /// <summary>Whether a key is all of its pair; that of a variable or a member is not.</summary>
    private static bool BeginsPair(ReadOnlySpan<byte> key)
    {
        var before = key.TrimEnd("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8).TrimEnd(" \t"u8);
        return before.IsEmpty || EndsString(before[^1]) || before[^1] is (byte)';' or (byte)',' or (byte)':' or (byte)'\'';
    }

    private static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        if (text.Length < word.Length)
        {
            return false;
        }

        for (var i = 1; i <= word.Length; i++)
        {
            if ((text[^i] | 0x20) != word[^i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAuthority(byte b) =>
        b > ' ' && b is not ((byte)'/' or (byte)'?' or (byte)'#' or (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'|' or (byte)'\\');

    private static bool IsLineEnd(byte b) => b is (byte)'\n' or (byte)'\r';

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';

    private static bool EndsString(byte b) => b is (byte)'"' or (byte)'\n' or (byte)'\r' or (byte)'<' or (byte)'>' or (byte)'`';
}
