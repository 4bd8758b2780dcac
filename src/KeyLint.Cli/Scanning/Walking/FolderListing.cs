using System.IO.Enumeration;

namespace KeyLint.Cli.Scanning.Walking;

/// <summary>An entry of a folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="Length">Of a file its size in bytes. Pipes, sockets and devices have none; opening one could wait for ever.</param>
internal readonly record struct FolderEntry(string Name, bool IsFolder, long Length);

/// <summary>Lists one folder. Links are left out, so that a walk ends and stays inside.</summary>
internal static class FolderListing
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    /// <summary>Lists a folder as it is read.</summary>
    /// <exception cref="IOException">It cannot be listed, or not to its end.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be listed.</exception>
    public static IEnumerable<FolderEntry> Of(string folder) =>
        new FileSystemEnumerable<FolderEntry>(
            folder,
            (ref FileSystemEntry entry) => new FolderEntry(entry.FileName.ToString(), entry.IsDirectory, entry.IsDirectory ? 0 : entry.Length),
            Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };
}
