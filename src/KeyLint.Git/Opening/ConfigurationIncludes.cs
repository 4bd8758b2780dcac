using System.Text.RegularExpressions;

namespace KeyLint.Git.Opening;

/// <summary>
/// The files that a file of configuration names to be read with it. Format: git's Documentation/config.txt, "Includes". Whether a condition
/// holds is not asked, and a value that goes on in the next line is not found: this only looks before libgit2 reads.
/// </summary>
internal static partial class ConfigurationIncludes
{
    /// <summary>Git follows no more.</summary>
    private const int MaxDepth = 10;

    /// <summary>Files that include each other many times over are read without an end, too.</summary>
    private const int MaxFiles = 250;

    /// <summary>Why the files that a file names, and those that they name, cannot be read, as the end of a sentence; null if they can.</summary>
    public static string? Fault(string file)
    {
        var seen = 0;
        var waiting = new Stack<(string File, int Depth)>([(file, 0)]);
        while (waiting.TryPop(out var next))
        {
            foreach (var path in Of(next.File).Where(path => File.Exists(path) && !FileKind.LeadsNowhere(path)))
            {
                if (++seen > MaxFiles)
                {
                    return $"includes more than {MaxFiles} files";
                }

                if (FileKind.Of(path, out var hasLength) == "a pipe")
                {
                    return $"includes '{path}', which is a pipe";
                }

                if (hasLength && next.Depth < MaxDepth && new FileInfo(path).Length <= ConfigurationFile.Limit)
                {
                    waiting.Push((path, next.Depth + 1));
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Of(string file)
    {
        var isInclude = false;
        foreach (var line in Lines(file).Select(line => line.Trim()))
        {
            isInclude = line.StartsWith('[') ? line.StartsWith("[include", StringComparison.OrdinalIgnoreCase) : isInclude;
            if (isInclude && PathLine().Match(line) is { Success: true } match)
            {
                var value = match.Groups[1].Value.Trim().TrimStart('"').Replace("\\\\", "\\", StringComparison.Ordinal);
                var path = value.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), value[2..]) : value;
                yield return Path.Combine(Path.GetDirectoryName(file)!, path);
            }
        }
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // If its condition holds, libgit2 names the fault.
            return [];
        }
    }

    [GeneratedRegex("""(?:^|\])\s*path\s*=\s*("[^"]+|[^"#;\s][^"#;]*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PathLine();
}
