namespace KeyLint.Git.Opening;

/// <summary>The git folder that a linked work tree shares with its repository.</summary>
internal static class CommonDirectory
{
    public static string Of(string gitDirectory)
    {
        var pointer = Path.Combine(gitDirectory, "commondir");
        return File.Exists(pointer)
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(File.ReadAllText(pointer).Trim(), gitDirectory))
            : gitDirectory;
    }
}
