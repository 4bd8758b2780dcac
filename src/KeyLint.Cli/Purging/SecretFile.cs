using System.Text;
using KeyLint.Cli.Scanning;

namespace KeyLint.Cli.Purging;

/// <summary>A new file that only its owner may read, its lines each ended by LF.</summary>
internal static class SecretFile
{
    /// <summary>Writes several, or none. No file is ever replaced.</summary>
    /// <param name="files">Paths, each with its lines.</param>
    /// <exception cref="UsageException">One is there already, or cannot be written.</exception>
    public static void WriteAll(IEnumerable<(string Path, IReadOnlyList<string> Lines)> files)
    {
        var written = new List<string>();
        try
        {
            foreach (var (path, lines) in files)
            {
                Write(path, lines);
                written.Add(path);
            }
        }
        catch (UsageException)
        {
            // The next attempt would find them, and could not tell whose they are.
            written.ForEach(File.Delete);
            throw;
        }
    }

    /// <summary>The full path of the folder that a file is to lie in.</summary>
    public static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? Path.GetFullPath(path);

    private static void Write(string path, IEnumerable<string> lines)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            var target = new FileStream(path, options);
            try
            {
                using var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                foreach (var line in lines)
                {
                    text.Write(line);
                    text.Write('\n');
                }
            }
            catch (IOException)
            {
                // Half of the secrets would be taken for all.
                File.Delete(path);
                throw;
            }
        }
        catch (IOException fault) when (Path.Exists(path))
        {
            throw new UsageException($"{path}: it is there already, and is not replaced: {fault.Message}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: cannot be written: {FileReader.Reason(fault, path)}");
        }
    }
}
