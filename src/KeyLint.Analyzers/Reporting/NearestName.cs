namespace KeyLint.Analyzers.Reporting;

/// <summary>Makes names of variables of what is near a secret.</summary>
internal static class NearestName
{
    private const int MaxLength = 48;

    private const int MaxWords = 6;

    private const int MaxWord = 20;

    private const int MaxDigits = 4;

    private const int LongWord = 12;

    private static readonly char[] Digits = "0123456789".ToCharArray();

    /// <summary>What is done with a secret, prefixes of headers and of fields: they are no part of its name.</summary>
    private static readonly HashSet<string> Heads = new(StringComparer.Ordinal)
    {
        "ADD", "BUILD", "CREATE", "FETCH", "GET", "LOAD", "M", "MAKE", "READ", "S", "SET", "USE", "WITH", "X",
    };

    /// <summary>Names that say nothing of what they hold.</summary>
    private static readonly HashSet<string> Colourless = new(StringComparer.Ordinal)
    {
        "ADD", "APPEND", "ARG", "ARGS", "CONCAT", "CREATE", "DATA", "GET", "INPUT", "ITEM", "JOIN", "NAME", "OBJ", "REPLACE", "RESULT", "S", "SET", "STR", "STRING",
        "TEXT", "TO_LOWER", "TO_UPPER", "TRIM", "TRY_ADD", "TRY_ADD_WITHOUT_VALIDATION", "VALUE",
    };

    /// <summary>How words end that say what kind of secret it is.</summary>
    private static readonly string[] Kinds = ["KEY", "SECRET", "TOKEN", "PASSWORD", "PASSWD", "PASSPHRASE", "PWD", "CREDENTIAL", "MNEMONIC", "JWT", "AUTHORIZATION"];

    /// <summary>The name that an identifier, a header or a key of a dictionary gives; empty when it is no name: a key may be a secret itself.</summary>
    public static string Of(string identifier)
    {
        var words = VariableName.From(identifier).Split('_').ToList();
        while (words.Count > 1 && Heads.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        if (words.Count > 1 && words[words.Count - 1] == "ASYNC")
        {
            words.RemoveAt(words.Count - 1);
        }

        var name = string.Join("_", words);
        return identifier.Length <= MaxLength && words.Count <= MaxWords && words.TrueForAll(word => word.Length <= MaxWord)
            && name.Length > 0 && !char.IsDigit(name[0]) && name.Count(char.IsDigit) <= MaxDigits && !Colourless.Contains(name) && !MayBeSecret(words, name)
            ? name
            : "";
    }

    /// <summary>Whether digits stand among letters as they do in keys and not in names: in a long word, or between bits of words.</summary>
    private static bool MayBeSecret(List<string> words, string name) => name.IndexOfAny(Digits) >= 0
        && (words.Exists(word => word.Length >= LongWord && word.IndexOfAny(Digits) >= 0 && word.TrimEnd(Digits).IndexOfAny(Digits) >= 0)
            || (words.Count(word => word.Length <= 2) > 1 && !IsTelling(name)));

    /// <summary>Whether a name says what kind of secret it is.</summary>
    public static bool IsTelling(string name) => Array.Exists(name.Split('_'), word =>
    {
        var stem = word.TrimEnd(Digits).TrimEnd('S');
        return Array.Exists(Kinds, kind => stem.EndsWith(kind, StringComparison.Ordinal));
    });

    /// <summary>A name told apart by another that is around it: <c>API_KEY</c> of <c>FRED</c> is <c>FRED_API_KEY</c>.</summary>
    public static string Qualify(string name, string other)
    {
        if (name.Length == 0)
        {
            return other;
        }

        var words = name.Split('_');
        var others = other.Split('_');
        var issuer = words.Take(Math.Max(0, VariableName.PartStart(words))).ToList();
        return string.Join("_", IsTelling(other)
            ? Array.TrueForAll(others, words.Contains) ? words : issuer.Except(others).Concat(others)
            : issuer.Concat(others.Except(words)).Concat(words.Skip(issuer.Count)));
    }
}
