using KeyLint.Cli.Settings;

namespace KeyLint.Cli.Hooks;

/// <summary>
/// A program that writes git's hooks anew by itself, and takes away what others put there without a word: KeyLint has to be among what it runs.
/// </summary>
/// <param name="Name">What it calls itself.</param>
/// <param name="Runs">Whether it was told to run KeyLint for a hook.</param>
/// <param name="Advice">What to do for hooks, a line each.</param>
internal sealed record HookManager(string Name, Func<HookKind, bool> Runs, Func<IEnumerable<HookKind>, IEnumerable<string>> Advice)
{
    /// <summary>The one that a folder of hooks belongs to.</summary>
    /// <param name="folder">Where git looks for hooks.</param>
    /// <param name="root">The root of the work tree; null without one.</param>
    /// <param name="kinds">The hooks that matter.</param>
    /// <exception cref="UsageException">Its settings cannot be read.</exception>
    public static HookManager? Of(string folder, string? root, IEnumerable<HookKind> kinds) =>
        IsHusky(folder) ? Husky(Path.GetDirectoryName(folder)!)
        : root is not null && kinds.Any(kind => new HookFile(folder, kind).Holds("call_lefthook")) ? Lefthook(root)
        : null;

    /// <summary>Whether a script, or settings that hold scripts, has the command of a hook; not in a comment.</summary>
    public static bool HasCommand(string text, HookKind kind) =>
        text.Split('\n').Any(line => !line.TrimStart().StartsWith('#') && line.Contains(Command(kind), StringComparison.Ordinal));

    private static string Command(HookKind kind) => $"keylint hook run {kind.Name}";

    // Since its version 9: scripts in ".husky/_", each of which calls the file "h", which runs the file of the same name in ".husky".
    private static bool IsHusky(string folder) => Path.GetFileName(folder) == "_" && File.Exists(Path.Combine(folder, "h"));

    private static HookManager Husky(string folder) => new(
        "husky",
        kind => new HookFile(folder, kind).State == HookState.Called,
        kinds => kinds.Select(kind =>
            $"echo '{Command(kind)}{(kind.Name == "pre-commit" ? "" : " \"$@\"")}' >> '{Path.Combine(Path.GetRelativePath(Environment.CurrentDirectory, folder), kind.Name)}'"));

    private static HookManager Lefthook(string root)
    {
        var settings = new[] { root, Path.Combine(root, ".config") }.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*lefthook*"))
            .Where(file => Path.GetExtension(file) is ".yml" or ".yaml" or ".json" or ".toml")
            .Select(file => OwnText.Read(file, file))
            .ToList();
        return new("lefthook", kind => settings.Exists(text => HasCommand(text, kind)), LefthookLines);
    }

    private static IEnumerable<string> LefthookLines(IEnumerable<HookKind> kinds) => kinds.SelectMany(kind => new[]
    {
        $"{kind.Name}:",
        "  commands:",
        "    keylint:",
        $"      run: {Command(kind)}{(kind.Name == "pre-commit" ? "" : " {0}")}",
        kind.ReadsInput ? "      use_stdin: true" : "",
    }.Where(line => line.Length > 0)).Prepend("# lefthook.yml; then: lefthook install");
}
