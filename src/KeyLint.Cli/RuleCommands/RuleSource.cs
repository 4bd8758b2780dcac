using System.IO.Enumeration;
using System.Text;
using KeyLint.Cli.Scanning;
using KeyLint.Cli.Settings;
using KeyLint.Engine;
using KeyLint.Engine.Rules;
using KeyLint.Git;

namespace KeyLint.Cli.RuleCommands;

/// <summary>Loads the active rules: the built-in ones and those of the user. A rule that is wrong stops the command: fewer rules would look clean.</summary>
internal static class RuleSource
{
    private const int Seed = 1;
    private const int Longest = 64 << 20;

    /// <summary>A character that is not read would be a rule that is not meant.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The rules, of which the user's are proven by their own samples.</summary>
    /// <exception cref="RulesRefusedException">Any of the user's rules is wrong.</exception>
    /// <param name="paths">Files and folders of rules.</param>
    /// <param name="settings">Files of settings, which may hold rules too.</param>
    public static RuleSet Load(IReadOnlyCollection<string> paths, IReadOnlyCollection<SettingsLayer>? settings = null)
    {
        var rules = (settings ?? []).Aggregate(Read(paths), (known, layer) => layer.Extend(known));
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
            var files = In(path).Order(StringComparer.Ordinal).ToList();
            return files.Count > 0
                ? files.Select(file => Odd(file) is { } kind ? throw new UsageException($"{file}: cannot be read: it is {kind}") : Read(file))
                : throw new UsageException($"{path}: expected at least one rule file (*.json) in this folder");
        }

        return File.Exists(path) ? [Read(path)] : throw new UsageException($"{path}: no such rule file or folder");
    }

    /// <summary>The rule files of a folder. Linked folders are not entered, so that a loop ends.</summary>
    private static FileSystemEnumerable<string> In(string folder) =>
        new(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && entry.FileName.EndsWith(".json", StringComparison.Ordinal) && !entry.FileName.Equals("schema.json", StringComparison.Ordinal),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };

    // What lies in a folder was not named: a pipe there would be waited for.
    private static string? Odd(string file)
    {
        try
        {
            return FileKind.Of(file, out _);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: cannot be read: {FileReader.Reason(fault)}");
        }
    }

    private static (string Path, string Text) Read(string path)
    {
        try
        {
            return (path, Strict.GetString(InputFile.Bytes(path, Longest)).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            throw new RulesRefusedException([new RuleProblem(path, 1, 1, "the file is not UTF-8")]);
        }
    }
}
