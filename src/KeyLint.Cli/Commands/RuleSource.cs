using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Commands;

/// <summary>Loads the active rules: the built-in ones and those of the user.</summary>
internal static class RuleSource
{
    public static RuleSet Load(IReadOnlyCollection<string> paths) =>
        paths.Count == 0 ? RuleSet.BuiltIn : RuleSet.BuiltIn.Extend(paths.SelectMany(Files));

    public static IEnumerable<(string Path, string Text)> Files(string path)
    {
        if (Directory.Exists(path))
        {
            var files = Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) != "schema.json")
                .Order(StringComparer.Ordinal)
                .ToList();
            return files.Count > 0
                ? files.Select(Read)
                : throw new UsageException($"{path}: expected at least one rule file (*.json) in this folder");
        }

        return File.Exists(path) ? [Read(path)] : throw new UsageException($"{path}: no such rule file or folder");
    }

    private static (string Path, string Text) Read(string path)
    {
        try
        {
            return (path, File.ReadAllText(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: cannot be read: {fault.Message}");
        }
    }
}
