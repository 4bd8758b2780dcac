using System.Reflection;
using System.Text;

namespace KeyLint.Engine.Rules;

/// <summary>The files of <c>rules/</c> that are embedded in this assembly.</summary>
internal static class RuleResources
{
    private const string Root = "rules/";

    public static IEnumerable<(string Path, string Text)> RuleFiles()
    {
        // One buffer for all: there are hundreds, and each run reads them all.
        byte[] buffer = [];
        foreach (var name in Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            {
                yield return (name.Replace('\\', '/'), Read(name, ref buffer));
            }
        }
    }

    /// <summary>Lines of a text file that are neither empty nor comments.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        byte[] buffer = [];
        return Read(Assembly.GetManifestResourceNames().First(name => name.Replace('\\', '/') == Root + file), ref buffer)
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#');
    }

    private static Assembly Assembly => typeof(RuleResources).Assembly;

    /// <summary>Reads a resource in one go.</summary>
    private static string Read(string name, ref byte[] buffer)
    {
        using var stream = Assembly.GetManifestResourceStream(name)!;
        var length = (int)stream.Length;
        buffer = buffer.Length < length ? new byte[length] : buffer;
        return stream.Read(buffer, 0, length) == length
            ? Encoding.UTF8.GetString(buffer, 0, length)
            : throw new EndOfStreamException(name);
    }
}
