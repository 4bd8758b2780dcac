using KeyLint.Reports.Brief;

namespace KeyLint.Cli.Hooks;

/// <summary>A hook of git in which KeyLint can stand.</summary>
/// <param name="Name">Its name, which is that of its file.</param>
/// <param name="Gate">What it stops.</param>
/// <param name="ReadsInput">Whether git gives it lines on standard input.</param>
/// <param name="Help">What it does, for people.</param>
internal sealed record HookKind(string Name, Gate Gate, bool ReadsInput, string Help)
{
    public static readonly IReadOnlyList<HookKind> All =
    [
        new("pre-commit", Gate.Commit, false, "stops a commit that would bring in a secret"),
        new("commit-msg", Gate.Message, false, "stops a commit whose message holds a secret"),
        new("pre-push", Gate.Push, true, "stops a push whose commits hold a secret"),
        new("pre-receive", Gate.Receive, true, "on a server: refuses a push whose commits hold a secret"),
    ];

    public static string[] Names { get; } = [.. All.Select(kind => kind.Name)];

    /// <summary>Those that make sense where people work, and those where people push to.</summary>
    public static IEnumerable<HookKind> For(bool isBare) => All.Where(kind => kind.Gate == Gate.Receive == isBare);

    public static HookKind Of(string name) => All.First(kind => kind.Name == name);
}
