namespace KeyLint.Cli.Hooks;

/// <summary>
/// A program that writes git's hooks anew by itself, and takes away what others put there without a word: KeyLint has to be among what it runs.
/// </summary>
/// <param name="Name">What it calls itself.</param>
/// <param name="Folder">Where the files of people are that it runs, if these are files named as the hooks are.</param>
/// <param name="Advice">What to do for hooks, a line each.</param>
internal sealed record HookManager(string Name, string? Folder, Func<IEnumerable<HookKind>, IEnumerable<string>> Advice)
{
    /// <summary>The one that a folder of hooks belongs to.</summary>
    /// <param name="folder">Where git looks for hooks.</param>
    /// <param name="kinds">The hooks that matter.</param>
    public static HookManager? Of(string folder, IEnumerable<HookKind> kinds) =>
        IsHusky(folder) ? Husky(Path.GetDirectoryName(folder)!)
        : kinds.Any(kind => new HookFile(folder, kind).Holds("call_lefthook")) ? new("lefthook", null, LefthookLines)
        : null;

    /// <summary>The command for one hook, in a script that git's arguments are given to.</summary>
    public static string Command(HookKind kind) => $"keylint hook run {kind.Name}";

    // Since its version 9: scripts in ".husky/_", each of which calls the file "h", which runs the file of the same name in ".husky".
    private static bool IsHusky(string folder) => Path.GetFileName(folder) == "_" && File.Exists(Path.Combine(folder, "h"));

    private static HookManager Husky(string folder) => new("husky", folder, kinds => kinds.Select(kind =>
        $"echo '{Command(kind)}{(kind.Name == "pre-commit" ? "" : " \"$@\"")}' >> {Path.GetFileName(folder)}/{kind.Name}"));

    private static IEnumerable<string> LefthookLines(IEnumerable<HookKind> kinds) => kinds.SelectMany(kind => new[]
    {
        $"{kind.Name}:",
        "  commands:",
        "    keylint:",
        $"      run: {Command(kind)}{(kind.Name == "pre-commit" ? "" : " {0}")}",
        kind.ReadsInput ? "      use_stdin: true" : "",
    }.Where(line => line.Length > 0)).Prepend("# lefthook.yml; then: lefthook install");
}
