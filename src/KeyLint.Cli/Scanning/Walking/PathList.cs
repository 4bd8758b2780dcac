using System.Text;

namespace KeyLint.Cli.Scanning.Walking;

/// <summary>Reads a list of paths as it comes.</summary>
internal static class PathList
{
    /// <summary>The paths; empty ones are passed over.</summary>
    /// <param name="stream">The list in UTF-8.</param>
    /// <param name="end">What stands behind each path: a line end or a NUL. The last one may lack it.</param>
    public static IEnumerable<string> Read(Stream stream, char end)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var path = new StringBuilder();
        for (var letter = reader.Read(); letter >= 0; letter = reader.Read())
        {
            if (letter != end)
            {
                path.Append((char)letter);
                continue;
            }

            if (Take() is { Length: > 0 } whole)
            {
                yield return whole;
            }
        }

        if (Take() is { Length: > 0 } last)
        {
            yield return last;
        }

        string Take()
        {
            var whole = path.ToString();
            path.Clear();

            // Lines of Windows end in two characters; elsewhere a name may end in the first.
            return end == '\n' && OperatingSystem.IsWindows() ? whole.TrimEnd('\r') : whole;
        }
    }
}
