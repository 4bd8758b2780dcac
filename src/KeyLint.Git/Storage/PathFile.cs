using System.Text;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Storage;

/// <summary>Files of git that hold one path: <c>commondir</c>, <c>gitdir</c>, and the <c>.git</c> file of a work tree.</summary>
internal static class PathFile
{
    /// <summary>No path is longer.</summary>
    public const int Limit = 64 * 1024;

    /// <summary>The path that a file holds, as written; null if it holds none.</summary>
    public static string? Read(string file)
    {
        using var stream = File.OpenRead(file);
        var content = new byte[Limit];
        return Decode(content.AsSpan(0, stream.ReadAtLeast(content, Limit, throwOnEndOfStream: false)));
    }

    /// <summary>The full path that a <c>.git</c> file names, <c>gitdir: PATH</c>; null if there is no such file or it names none.</summary>
    public static string? ReadGitFile(string file, ProblemLog problems)
    {
        var content = File.Exists(file) ? GitFile.Read(file, Limit, problems) : null;
        return content is not null && content.AsSpan().StartsWith("gitdir:"u8) && Decode(content.AsSpan(7)) is { } path
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, Path.GetDirectoryName(file)!))
            : null;
    }

    /// <summary>The path that bytes spell; null if they spell none.</summary>
    public static string? Decode(ReadOnlySpan<byte> content)
    {
        var path = Encoding.UTF8.GetString(content).Trim();
        return path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? null : path;
    }
}
