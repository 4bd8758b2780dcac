using KeyLint.Engine;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.RuleCommands;

/// <summary>Loads the active rules: the built-in ones and those of the user. A rule that is wrong stops the command: fewer rules would look clean.</summary>
internal static class RuleSource
{
    private const int Seed = 1;

    /// <summary>The rules, of which the user's are proven by their own samples.</summary>
    /// <exception cref="RulesRefusedException">Any of the user's rules is wrong.</exception>
    public static RuleSet Load(IReadOnlyCollection<string> paths)
    {
        var rules = Read(paths);
        var own = rules.Rules.Where(rule => RuleSet.BuiltIn.Find(rule.Id) is null).ToList();
        var problems = own.Count == 0
            ? []
            : RuleSelfTest.Run(rules, own, Seed).Where(result => !result.Passed).Select(result => result.ToProblem()).Distinct().ToList();
        return problems.Count == 0 ? rules : throw new RulesRefusedException(problems);
    }

    /// <summary>The rules as they are written.</summary>
    public static RuleSet Read(IReadOnlyCollection<string> paths) =>
        paths.Count == 0 ? RuleSet.BuiltIn : RuleSet.BuiltIn.Extend(paths.SelectMany(Files));

    private static IEnumerable<(string Path, string Text)> Files(string path)
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
