using System.Globalization;
using KeyLint.Cli.Scanning.Containers;
using KeyLint.Git;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning;

/// <summary>Reads files whole, and standard input. What cannot be read becomes a problem that names it.</summary>
internal sealed class FileReader(int maxBytes, Action<Problem> note)
{
    /// <summary>Reads a regular file; null if it cannot be read.</summary>
    /// <param name="path">To open it.</param>
    /// <param name="name">To name it.</param>
    public RentedBytes? Read(string path, string name)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(file);
            if (length <= maxBytes)
            {
                return RentedBytes.Read(file, (int)length);
            }

            note(new Problem("too-large", name, $"not read: {Size(length)} is over the limit of {Size(maxBytes)}; raise it with --max-size", true));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            note(new Problem("unreadable", name, $"not read: {Reason(fault)}", true));
        }

        return null;
    }

    /// <summary>Reads a file that somebody named, which may be anything; null if it cannot be read.</summary>
    public RentedBytes? ReadNamed(string path, string name)
    {
        try
        {
            var kind = FileKind.Of(path, out var hasLength);
            if (hasLength)
            {
                return Read(path, name);
            }

            if (kind is not null)
            {
                note(new Problem("unreadable", name, $"not read: it is {kind}, which may never end; what comes out of it can be piped in: keylint scan -", true));
                return null;
            }

            // The files of /proc say that they are empty, and are not.
            if (ReadWithin(File.OpenRead(path), maxBytes) is { } content)
            {
                return RentedBytes.Copy(content);
            }

            note(new Problem("too-large", name, $"not read: it has no end within the limit of {Size(maxBytes)}", true));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            note(new Problem("unreadable", name, $"not read: {Reason(fault)}", true));
        }

        return null;
    }

    /// <summary>Reads a file, or standard input for <c>-</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">More is not read.</param>
    /// <param name="remedy">What to do about a longer one, if there is something.</param>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static byte[] ReadAll(string path, int maxBytes, string remedy = "")
    {
        try
        {
            return ReadWithin(path == "-" ? Output.StandardStreams.Input() : File.OpenRead(path), maxBytes)
                ?? throw new UsageException($"{path}: it is over the limit of {Size(maxBytes)}{remedy}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: cannot be read: {Reason(fault, path)}");
        }
    }

    /// <summary>Why a file could not be read or written; of a folder the system says only that access is denied.</summary>
    public static string Reason(Exception fault, string path) => Directory.Exists(path) ? "it is a folder" : Reason(fault);

    /// <summary>Why something could not be read.</summary>
    public static string Reason(Exception fault) => fault switch
    {
        // The runtime's own words repeat the whole path.
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException => "no such file",
        DirectoryNotFoundException => "no such folder",
        _ => fault.Message,
    };

    /// <summary>All of a stream, which is closed; null when it goes on beyond a limit.</summary>
    public static byte[]? ReadWithin(Stream stream, int maxBytes)
    {
        using (stream)
        {
            using var content = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                content.Write(buffer, 0, read);
                if (content.Length > maxBytes)
                {
                    return null;
                }
            }

            return content.ToArray();
        }
    }

    // What is just over a limit must not look like the limit.
    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes * 10d / (1 << 20)) / 10:0.#} MB");
}
