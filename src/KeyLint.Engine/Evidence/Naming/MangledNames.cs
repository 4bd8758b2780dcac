using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Evidence.Naming;

/// <summary>
/// Recognises the names that compilers of C++ give to functions and types, which fill the symbol tables of libraries: <c>_ZNK3app4send…</c>.
/// Source: the Itanium C++ ABI, "Mangling".
/// </summary>
internal static class MangledNames
{
    /// <summary>What begins one: a nested name, one of the standard library, a table, a guard, a local name.</summary>
    private const string Beginnings = "NSTGL0123456789";

    private const int MostMarks = 8;

    /// <summary>Whether a value is one: after some marks stands the length of an identifier, and then that identifier.</summary>
    public static bool IsOne(ReadOnlySpan<char> value)
    {
        if (!value.StartsWith("_Z".AsSpan(), StringComparison.Ordinal) || value.Length == 2 || Beginnings.IndexOf(value[2]) < 0 || !IsIdentifier(value))
        {
            return false;
        }

        var at = 2;
        while (at < value.Length && at - 2 < MostMarks && TokenCharacters.IsLetter(value[at]))
        {
            at++;
        }

        var length = 0;
        while (at < value.Length && length < value.Length && TokenCharacters.IsDigit(value[at]))
        {
            length = (length * 10) + (value[at++] - '0');
        }

        return length > 0 && length <= value.Length - at && IsIdentifier(value.Slice(at, length));
    }

    private static bool IsIdentifier(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (c != '_' && !TokenCharacters.IsAlphanumeric(c))
            {
                return false;
            }
        }

        return !TokenCharacters.IsDigit(name[0]);
    }
}
