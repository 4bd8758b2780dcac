using System.Reflection;
using System.Text;

namespace KeyLint.Engine.Rules;

/// <summary>The files of <c>rules/</c> that are embedded in this assembly.</summary>
internal static class RuleResources
{
    private const string Root = "rules/";

    public static IEnumerable<(string Path, string Text)> RuleFiles() => Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
        .Select(name => (name.Replace('\\', '/'), Read(name)));

    /// <summary>Lines of a text file that are neither empty nor comments.</summary>
    public static IEnumerable<string> Lines(string file) =>
        Read(Assembly.GetManifestResourceNames().First(name => name.Replace('\\', '/') == Root + file))
        .Split('\n')
        .Select(line => line.Trim())
        .Where(line => line.Length > 0 && line[0] != '#');

    private static Assembly Assembly => typeof(RuleResources).Assembly;

    /// <summary>Reads a resource in one go: there are hundreds, and each run reads them all.</summary>
    private static string Read(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        return stream.Read(bytes, 0, bytes.Length) == bytes.Length
            ? Encoding.UTF8.GetString(bytes)
            : throw new EndOfStreamException(name);
    }
}
