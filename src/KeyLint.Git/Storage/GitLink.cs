using System.Text;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Storage;

/// <summary>A <c>.git</c> file, which names the git folder of the work tree it lies in: <c>gitdir: PATH</c>.</summary>
internal static class GitLink
{
    /// <summary>No path is longer.</summary>
    public const int Limit = 64 * 1024;

    /// <summary>The full path that the file names; null if there is no such file or it names none.</summary>
    public static string? Read(string file, ProblemLog problems)
    {
        var content = File.Exists(file) ? GitFile.Read(file, Limit, problems) : null;
        return content is not null && content.AsSpan().StartsWith("gitdir:"u8) && Decode(content.AsSpan(7)) is { } path
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, Path.GetDirectoryName(file)!))
            : null;
    }

    /// <summary>A path as it stands in a file of its own; null if it is none.</summary>
    public static string? Decode(ReadOnlySpan<byte> content)
    {
        var path = Encoding.UTF8.GetString(content).Trim();
        return path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? null : path;
    }
}
