using System.Reflection;
using System.Text;

namespace KeyLint.Engine.Rules;

/// <summary>The files of <c>rules/</c> that are embedded in this assembly.</summary>
internal static class RuleResources
{
    private const string Root = "rules/";

    public static IEnumerable<(string Path, string Text)> RuleFiles() => Assembly.GetManifestResourceNames()
        .Select(name => name.Replace('\\', '/'))
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
        .Select(name => (name, Read(name)));

    /// <summary>Lines of a text file that are neither empty nor comments.</summary>
    public static IEnumerable<string> Lines(string file) => Read(Root + file)
        .Split('\n')
        .Select(line => line.Trim())
        .Where(line => line.Length > 0 && line[0] != '#');

    private static Assembly Assembly => typeof(RuleResources).Assembly;

    private static string Read(string name)
    {
        var actual = Assembly.GetManifestResourceNames().First(candidate => candidate.Replace('\\', '/') == name);
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(actual)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
