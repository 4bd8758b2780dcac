using KeyLint.Git;
using KeyLint.Git.Changes;

namespace KeyLint.Cli.Hooks;

/// <summary>
/// What is pushed, also under the pre-commit framework: that keeps git's lines for itself, and tells in the environment what the first of them
/// says. Of a push from the first commit on it tells only the name of the reference.
/// Source: <c>pre_commit/commands/hook_impl.py</c>.
/// </summary>
internal static class FrameworkPush
{
    /// <summary>Reads what is pushed.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="input">git's lines, if no framework keeps them.</param>
    /// <exception cref="UsageException">A line is none, or the reference that is named is not here.</exception>
    public static PushedReferences Read(HistoryRepository repository, Func<TextReader> input)
    {
        if (Variable("PRE_COMMIT_TO_REF") is { } tip)
        {
            return PushedReferences.OfPush(new StringReader($"- {tip} - {Variable("PRE_COMMIT_FROM_REF")}"));
        }

        var pushed = PushedReferences.OfPush(input());
        if (pushed.Tips.Count + pushed.Old.Count > 0 || Variable("PRE_COMMIT") is null)
        {
            return pushed;
        }

        var name = Variable("PRE_COMMIT_LOCAL_BRANCH") ?? "HEAD";
        return new PushedReferences([Revision.Find(repository, name) ?? throw new UsageException($"PRE_COMMIT_LOCAL_BRANCH: '{name}' is not in this clone")], []);
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
