using System.Text;

namespace KeyLint.Cli.Output;

/// <summary>A file that a report is written to whole; where that fails, what stood there stays, or the file stays empty that was so before.</summary>
internal static class ReportFile
{
    /// <summary>Finds out before any work whether a file can be written; leaves nothing behind.</summary>
    /// <exception cref="IOException">It cannot.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot.</exception>
    public static void Probe(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("it is a folder");
        }

        if (File.Exists(path) && (File.GetAttributes(Target(path)) & FileAttributes.ReadOnly) != 0)
        {
            throw new IOException("it is read-only");
        }

        if (!HasNothingToLose(path))
        {
            Create(Target(path)).Dispose();
        }
    }

    /// <summary>Writes a file. What stood there before stays until the new content is complete.</summary>
    public static void Write(string path, Action<TextWriter> write)
    {
        if (HasNothingToLose(path))
        {
            WriteInPlace(path, write);
            return;
        }

        var target = Target(path);
        using var stream = Create(target);
        using (var text = new StreamWriter(stream, Encoding, leaveOpen: true))
        {
            write(text);
        }

        stream.Flush(flushToDisk: true);
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
        }

        File.Move(stream.Name, target, overwrite: true);
    }

    private static void WriteInPlace(string path, Action<TextWriter> write)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
        try
        {
            using var text = new StreamWriter(stream, Encoding, leaveOpen: true);
            write(text);
        }
        catch when (stream.CanSeek)
        {
            // The first half of a report is worse than none.
            stream.SetLength(0);
            throw;
        }
    }

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A new file beside the target, of a name that nobody can guess and put a link at; it is gone when it is closed, unless it was moved.</summary>
    private static TemporaryStream Create(string target) =>
        new(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}"));

    /// <summary>Where a link leads to: the link stays one.</summary>
    private static string Target(string path) => new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    /// <summary>Whether it is there and empty, as pipes and devices look too, or a stream of this process, which no other file may replace.</summary>
    private static bool HasNothingToLose(string path) =>
        path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/dev/std", StringComparison.Ordinal) || (File.Exists(path) && new FileInfo(Target(path)).Length == 0);

    private sealed class TemporaryStream(string path) : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None)
    {
        protected override void Dispose(bool disposing)
        {
            try
            {
                base.Dispose(disposing);
            }
            finally
            {
                // On a full disk closing fails, too.
                File.Delete(Name);
            }
        }
    }
}
