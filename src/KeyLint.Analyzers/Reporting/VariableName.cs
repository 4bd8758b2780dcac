using System.Text;
using KeyLint.Engine.Findings;

namespace KeyLint.Analyzers.Reporting;

/// <summary>Names of environment variables: <c>BINANCE_API_SECRET</c>.</summary>
public static class VariableName
{
    /// <summary>The property of a diagnostic that holds the names its secret could be loaded by, the best first, with spaces between; empty when it has none.</summary>
    public const string Property = "keylint.variable";

    /// <summary>The property of a diagnostic, <c>true</c> or <c>false</c>, that tells whether its secret is a piece of a connection string or URL that goes with it.</summary>
    public const string Connection = "keylint.connection";

    // Where the name of who issued a secret ends and the name of the part begins: KRAKEN_FUTURES|API_KEY.
    private static readonly HashSet<string> PartWords = new(StringComparer.Ordinal)
    {
        "ACCESS", "ACCOUNT", "API", "APP", "AUTH", "BOT", "CLIENT", "DEPLOY", "KEY", "PASSPHRASE", "PASSWORD", "PRIVATE", "REFRESH", "SECRET", "TOKEN", "URL",
        "WALLET", "WEBHOOK",
    };

    private static readonly HashSet<string> Shells = new(StringComparer.Ordinal)
    {
        "APPDATA", "COMPUTERNAME", "DISPLAY", "DOMAIN", "EDITOR", "HOME", "HOST", "HOSTNAME", "LANG", "LOGNAME", "MAIL", "OLDPWD", "OS", "PATH", "PUBLIC", "PWD", "SHELL", "TEMP", "TERM", "TMP",
        "TZ", "USER", "USERNAME", "USERPROFILE", "WINDIR",
    };

    private static readonly HashSet<string> ConnectionWords = new(StringComparer.Ordinal) { "ADDRESS", "CONN", "CONNECTION", "DSN", "ENDPOINT", "URI", "URL" };

    /// <summary>Where in a name the part begins.</summary>
    /// <param name="words">The words of a name, in capitals.</param>
    /// <returns>The index of the first word of the part, or -1.</returns>
    public static int PartStart(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (PartWords.Contains(words[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Writes an identifier in capitals, its words parted by underscores.</summary>
    /// <param name="identifier">In whatever casing.</param>
    /// <returns>The name; empty when the identifier has no letter or digit.</returns>
    public static string From(string identifier)
    {
        var name = new StringBuilder();
        for (var i = 0; i < identifier.Length; i++)
        {
            var c = identifier[i];
            if (!IsWordCharacter(c))
            {
                Part(name);
                continue;
            }

            if (i > 0 && char.IsUpper(c) && (char.IsLower(identifier[i - 1]) || (i + 1 < identifier.Length && char.IsLower(identifier[i + 1]))))
            {
                Part(name);
            }

            name.Append(char.ToUpperInvariant(c));
        }

        return name.ToString().Trim('_');
    }

    /// <summary>The name of a connection: what holds one may be called <c>path</c> or <c>user</c>, and variables of those names are always set.</summary>
    internal static string OfConnection(string name) => name.Length == 0 || name.Split('_').Any(ConnectionWords.Contains) ? name : name + "_CONNECTION_STRING";

    /// <summary>The name of another secret: none by which every shell has a variable already.</summary>
    internal static string OfSecret(string name) => Shells.Contains(name) ? name + "_SECRET" : name;

    /// <summary>Whether what is around a finding is a connection.</summary>
    internal static bool IsOfConnection(Finding finding) => finding.Rule.Id is "connection-string" or "url-password";

    /// <summary>The name under which a finding's rule knows its part; empty when its provider is not known.</summary>
    internal static string Of(Finding finding)
    {
        var isKnown = finding.Rule.Provider.Homepage.Length > 0 || finding.Rule.Provider.Kind is "wallet" or "service";
        return !isKnown ? ""
            : finding.Part.Names.Length > 0 ? From(finding.Part.Names[0])
            : From(finding.Rule.Id + "_" + finding.Part.Id);
    }

    private static bool IsWordCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static void Part(StringBuilder name)
    {
        if (name.Length > 0 && name[name.Length - 1] != '_')
        {
            name.Append('_');
        }
    }
}
