using System.Globalization;

namespace KeyLint.Git.Opening;

/// <summary>
/// Looks at a file of configuration before libgit2 opens it: that waits for a pipe, takes whatever memory the file is long, and calls one
/// that may not be read missing.
/// </summary>
internal static class ConfigurationFile
{
    /// <summary>No file that somebody wrote is longer.</summary>
    internal const int Limit = 16 * 1024 * 1024;

    /// <summary>Gives the path back if there is such a file; else null.</summary>
    /// <exception cref="IOException">It is no regular file, or too long.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string? Checked(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"'{path}' is a folder; expected a file.");
        }

        if (!File.Exists(path))
        {
            return null;
        }

        if (FileKind.Of(path, out _) is { } kind)
        {
            throw new IOException($"'{path}' is {kind}; expected a file.");
        }

        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        if (length > Limit)
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"'{path}' has {length} bytes, more than the limit of {Limit}."));
        }

        return ConfigurationIncludes.Fault(path) is { } fault ? throw new IOException($"'{path}' {fault}.") : path;
    }
}
