using System.Text;
using KeyLint.Cli.Scanning;

namespace KeyLint.Cli.Purging;

/// <summary>A new file that only its owner may read.</summary>
internal static class SecretFile
{
    /// <summary>Writes lines, each ended by LF. No file is ever replaced.</summary>
    /// <exception cref="UsageException">It is there already, or cannot be written.</exception>
    public static void Write(string path, IEnumerable<string> lines)
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

    /// <summary>Whether a path lies in a folder, whatever links lead there.</summary>
    public static bool IsInside(string path, string folder)
    {
        var parent = new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var root = Real(new DirectoryInfo(Path.GetFullPath(folder)));
        for (var at = new DirectoryInfo(Real(parent)); at is not null; at = at.Parent)
        {
            if (string.Equals(at.FullName.TrimEnd(Path.DirectorySeparatorChar), root.TrimEnd(Path.DirectorySeparatorChar), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Real(DirectoryInfo folder)
    {
        if (folder.Parent is not { } parent)
        {
            return folder.FullName;
        }

        var whole = new DirectoryInfo(Path.Combine(Real(parent), folder.Name));
        return whole.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? whole.FullName;
    }
}
