namespace KeyLint.Git;

/// <summary>Where a folder truly is.</summary>
public static class RealPath
{
    /// <summary>The full path of a folder without a link in it.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">There is none, or its links lead in a circle.</exception>
    public static string Of(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var parent = Path.GetDirectoryName(full);
        if (parent is null)
        {
            return full;
        }

        var real = Path.Combine(Of(parent), Path.GetFileName(full));
        return new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target ? Of(target.FullName) : real;
    }
}
