using System.Formats.Tar;

namespace KeyLint.Git;

/// <summary>Tells regular files from pipes, sockets and devices, which must not even be opened: that could wait for ever.</summary>
public static class FileKind
{
    /// <summary>What a file is that is not regular, for a sentence; null if it is regular.</summary>
    /// <param name="path">The file, or a link to it.</param>
    /// <param name="hasLength">Whether it has a length, as only regular files do.</param>
    /// <exception cref="IOException">It is not there.</exception>
    public static string? Of(string path, out bool hasLength)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new FileInfo(path);
        file = file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
        hasLength = file is { Exists: true, Length: > 0 };

        return hasLength ? null : file.Exists ? Special(file.FullName) : IsNameless(file) ? "a pipe" : throw new IOException("it is a link that leads nowhere");
    }

    /// <summary>Whether it is a link to what is not there.</summary>
    /// <param name="path">The file, or a link to it.</param>
    /// <exception cref="IOException">It is a link in a circle.</exception>
    public static bool LeadsNowhere(string path) => new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: false } target && !IsNameless(target);

    // What /proc links to has a name but no place: pipe:[123] is that of a shell's <(command).
    private static bool IsNameless(FileInfo file) => file.Name.EndsWith(']') && file.Name.Contains(":[", StringComparison.Ordinal);

    // The writer of archives is the one part of the framework that asks the system for a file's type.
    private static string? Special(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(path, "file");
            }
        }
        catch (IOException fault) when (fault is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return "a socket";
        }
        catch (UnauthorizedAccessException)
        {
            // Only regular files are opened for it.
            return null;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType switch
        {
            TarEntryType.Fifo => "a pipe",
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
            _ => null,
        };
    }
}
