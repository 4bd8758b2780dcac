using KeyLint.Git.Storage;

namespace KeyLint.Git.Opening;

/// <summary>The git folder that a linked work tree shares with its repository.</summary>
internal static class CommonDirectory
{
    public static string Of(string gitDirectory)
    {
        var pointer = Path.Combine(gitDirectory, "commondir");
        return File.Exists(pointer) && PathFile.Read(pointer) is { } common
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(common, gitDirectory))
            : gitDirectory;
    }
}
