using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Evidence.Filtering;

/// <summary>
/// Recognises what is kept of a password in place of it, by how crypt(3), the frameworks for the web (Django, Werkzeug, Passlib, Spring, ASP.NET Core) and
/// LDAP (RFC 2307) begin it.
/// </summary>
internal static class HashedPasswords
{
    /// <summary>As much as is read before a piece of one.</summary>
    private const int Reach = 240;
    private const int MostOfScheme = 16;

    /// <summary>A mark for the version and four bytes for the function, in Base64.</summary>
    private const string IdentityMark = "AQAAAA";
    private const int IdentityLength = 80;

    private static readonly string[] Marks =
    [
        "pbkdf2_", "pbkdf2:", "scrypt:", "scrypt$", "argon2$", "bcrypt$", "bcrypt_sha256$", "sha1$", "sha256$", "sha512$", "md5$",
        "{SSHA}", "{SSHA256}", "{SSHA384}", "{SSHA512}", "{SHA}", "{SHA256}", "{SHA384}", "{SHA512}", "{SMD5}", "{MD5}", "{CRYPT}", "{PBKDF2", "{bcrypt}", "{pbkdf2}", "{scrypt}", "{argon2}",
        "$1$", "$2$", "$2a$", "$2b$", "$2x$", "$2y$", "$5$", "$6$", "$7$", "$y$", "$gy$", "$md5", "$sha1$", "$apr1$", "$P$", "$H$", "$argon2", "$scrypt$", "$pbkdf2", "$bcrypt-sha256$",
    ];

    /// <summary>Whether a value is such a hash or a piece of one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="value">The value.</param>
    public static bool Hold(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> value)
    {
        if (value.StartsWith(IdentityMark.AsSpan(), StringComparison.Ordinal) && value.Length >= IdentityLength)
        {
            return true;
        }

        var from = start;
        while (from > 0 && start - from < Reach && text[from - 1] is not ('"' or '\'' or '`' or '<' or '>' or '\\' or ';' or '&' or '?') && !char.IsWhiteSpace(text[from - 1])
            && (text[from - 1] != ',' || IsParameter(text.Slice(from))))
        {
            from--;
        }

        var head = text.Slice(from, Math.Min(text.Length, start + MostOfScheme) - from);
        for (var at = 0; at < head.Length && from + at <= start; at++)
        {
            if ((at == 0 || !TokenCharacters.IsAlphanumeric(head[at - 1])) && Begins(head.Slice(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Begins(ReadOnlySpan<char> text)
    {
        foreach (var mark in Marks)
        {
            if (text.StartsWith(mark.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of the commas only those in <c>m=65536,t=3,p=4</c> stand in a hash; others divide one value from the next.</summary>
    private static bool IsParameter(ReadOnlySpan<char> text) => text.Length > 1 && text[0] is 't' or 'p' && text[1] == '=';
}
