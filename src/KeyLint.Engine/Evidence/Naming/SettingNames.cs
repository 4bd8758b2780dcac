using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Evidence.Naming;

/// <summary>Tells the name of a secret from a secret: <c>IBMCLOUD_API_KEY</c> in a list of settings is called what it is, and holds nothing.</summary>
internal static class SettingNames
{
    private const int LongestNumber = 4;

    /// <summary>Whether a value is words of one case with signs between them, one of which is a word for a secret.</summary>
    public static bool IsOne(ReadOnlySpan<char> value)
    {
        var (hasLower, hasUpper) = (false, false);
        var (pieces, letters, digits) = (1, 0, 0);
        foreach (var c in value)
        {
            if (c is '_' or '-' or '.' or ':')
            {
                pieces += letters + digits > 0 ? 1 : 0;
                (letters, digits) = (0, 0);
                continue;
            }

            hasLower |= TokenCharacters.IsLower(c);
            hasUpper |= TokenCharacters.IsUpper(c);
            letters += TokenCharacters.IsLetter(c) ? 1 : 0;
            digits += TokenCharacters.IsDigit(c) ? 1 : 0;
            if ((hasLower && hasUpper) || letters + digits == 0 || digits > LongestNumber || (letters > 0 && digits > 2))
            {
                return false;
            }
        }

        // In small letters, words end at the signs alone: the PK of HRIKD4PK is none.
        return pieces > 1 && !NameMeaning.Kinds(Words.Split(value.ToString().ToLowerInvariant().AsSpan())).IsEmpty;
    }
}
