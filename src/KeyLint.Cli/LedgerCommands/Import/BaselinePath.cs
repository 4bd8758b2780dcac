namespace KeyLint.Cli.LedgerCommands.Import;

/// <summary>Paths of other scanners as KeyLint writes them.</summary>
internal static class BaselinePath
{
    /// <summary>Forward slashes, no <c>./</c> before it, and <c>!</c> alone before names inside an archive.</summary>
    public static string Of(string path)
    {
        var plain = path.Replace('\\', '/').Replace("!/", "!", StringComparison.Ordinal);
        return plain.StartsWith("./", StringComparison.Ordinal) ? plain[2..] : plain;
    }

    /// <summary>The file itself, without what is named inside of it.</summary>
    public static string Outer(string path) => path.Split('!')[0];

    /// <summary>What is named inside of the file; empty for the file itself.</summary>
    public static string Inner(string path) => path[Outer(path).Length..];
}
