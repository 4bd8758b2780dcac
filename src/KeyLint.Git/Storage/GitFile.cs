using System.Globalization;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Storage;

/// <summary>Reads files of a git folder: never through a link, never more than a limit, and each fault is named.</summary>
internal static class GitFile
{
    /// <summary>The content of a file; null if it does not exist, or cannot be read, which becomes a gap.</summary>
    public static byte[]? Read(string path, int limit, ProblemLog problems)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.LinkTarget is not null)
            {
                return Fault("is a link, and was not followed");
            }

            if (Directory.Exists(path))
            {
                return Fault("is a folder");
            }

            // Pipes and devices have no length; opening one could wait for ever.
            if (!file.Exists || file.Length == 0)
            {
                return file.Exists ? [] : null;
            }

            return file.Length > limit
                ? Fault(string.Create(CultureInfo.InvariantCulture, $"has {file.Length} bytes, more than the limit of {limit}, and was not read"))
                : Read(path, (int)file.Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fault("cannot be read: " + exception.Message.TrimEnd('.'));
        }

        byte[]? Fault(string what)
        {
            problems.Gap(HistoryProblemKind.DamagedFile, path, $"The file {what}.");
            return null;
        }
    }

    private static byte[] Read(string path, int length)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var content = new byte[length];
        var read = stream.ReadAtLeast(content, length, throwOnEndOfStream: false);
        return content[..read];
    }
}
