namespace KeyLint.Cli.Settings;

/// <summary>The folder whose settings and ledger hold for a scan: what is scanned decides, since its owner knows what is to be found there.</summary>
internal static class ScannedFolder
{
    /// <summary>A folder that is scanned alone; of several paths in one repository the folder that holds them all; else the current one.</summary>
    /// <param name="paths">What is scanned, as it was named; where nothing is does not count.</param>
    public static string Of(IReadOnlyList<string> paths)
    {
        if (paths is [var only] && Directory.Exists(only))
        {
            return only;
        }

        var there = paths.Where(Path.Exists).ToList();
        if (there.Count == 0 || paths.Contains("-"))
        {
            return ".";
        }

        var folders = there.Select(FullFolder).Distinct(StringComparer.Ordinal).ToList();
        var shared = folders.Aggregate(Shared);
        return Roots(shared).Any() && folders.Select(folder => Roots(folder).First()).Distinct(StringComparer.Ordinal).Count() == 1
            ? Path.GetRelativePath(Environment.CurrentDirectory, shared)
            : ".";
    }

    private static string FullFolder(string path) => Path.TrimEndingDirectorySeparator(Directory.Exists(path) ? Path.GetFullPath(path) : Path.GetDirectoryName(Path.GetFullPath(path))!);

    private static string Shared(string one, string other)
    {
        while (one != other)
        {
            (one, other) = one.Length < other.Length ? (other, one) : (one, other);
            if (Path.GetDirectoryName(one) is not { } above)
            {
                // Of two drives.
                return one;
            }

            one = above;
        }

        return one;
    }

    /// <summary>The repositories that a folder lies in, from the innermost out.</summary>
    private static IEnumerable<string> Roots(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git")))
            {
                yield return at;
            }
        }
    }
}
