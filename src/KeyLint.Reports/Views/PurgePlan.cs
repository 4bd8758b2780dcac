using System.Collections.Immutable;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Views;

/// <summary>How to take a secret out of history, and why that comes last.</summary>
/// <param name="Quote">How a command or a name is printed.</param>
internal sealed record PurgePlan(Func<string, string> Quote)
{
    /// <summary>The rule before all.</summary>
    public const string First = "Revoke first.";

    /// <summary>Follows <see cref="First"/>.</summary>
    public const string Why =
        "Cleaning history takes time and does not reach copies that others already have. " +
        "A revoked key in an old commit is harmless. A live key in somebody's clone is not.";

    /// <summary>The tool that rewrites.</summary>
    public const string Tool = "git filter-repo";

    /// <summary>Where it comes from.</summary>
    public const string ToolAddress = "https://github.com/newren/git-filter-repo";

    /// <summary>The commands of the last step of <see cref="Before"/>.</summary>
    public static readonly ImmutableArray<string> Commands = PurgeCommands.Rewrite("..", "../replacements.txt", objects: null);

    /// <summary>The command of <see cref="Push"/>.</summary>
    public static readonly ImmutableArray<string> PushCommands = [PurgeCommands.Push];

    /// <summary>All there is to clean where only files were read.</summary>
    public string FilesOnly =>
        "Take the credentials out of the files, and keep them in a secret store or in environment variables. " +
        $"Then run {Quote("keylint history")}: if a file was ever committed, the history holds its credentials too.";

    /// <summary>For what was never pushed.</summary>
    public string Local =>
        "What was never pushed can be taken out of your own clone alone: amend or rebase the commits that hold it, unstage and " +
        $"drop the stashes that do, then clear what was dropped: {Clear} For what was pushed:";

    /// <summary>Follows the commands where the name of a file, branch or tag holds a secret.</summary>
    public string Names =>
        $"Names are not replaced by that. For a secret in the name of a file add {Quote("--path-rename OLD:NEW")}; rename or delete " +
        "branches and tags whose names hold one, at the remote too.";

    /// <summary>The step after <see cref="Commands"/>, which <see cref="PushCommands"/> follow.</summary>
    public string Push =>
        $"Only if {Quote("git filter-repo")} named no error and {Quote("keylint history")} found nothing that is open, push the result. It replaces what everybody has:";

    /// <summary>Follows the push.</summary>
    public string PullRequests => $"Some hosts refuse the references of pull requests in that push ({Quote("refs/pull")}). That is expected.";

    /// <summary>The steps after the push.</summary>
    public ImmutableArray<string> After =>
    [
        "Everyone deletes their clone and makes a new one. An old clone that is pushed brings the secret back.",
        $"In each clone that is kept nevertheless, after rewriting: {Clear}",
        "Ask the host's support to clear its caches. Pull requests, forks and old commit addresses keep the secret after the push.",
        "Clear what was made from the repository: build artefacts, container images, packages, CI logs and backups.",
        $"Delete {Quote("replacements.txt")} and {Quote("clean.git")}.",
    ];

    private string Clear =>
        $"{Quote("git reflog expire --expire=now --all && git gc --prune=now")}. Dropped commits live on in reflogs and unpruned objects until then. " +
        "It forgets all stashes but the newest, so apply first what you need.";

    /// <summary>Whether there is something that was never pushed.</summary>
    public static bool HasLocal(IEnumerable<CredentialView> credentials) => credentials.Any(credential => credential.Exposure is { Pushed: not true });

    /// <summary>Whether the name of a file, branch or tag holds a secret.</summary>
    public static bool HasNames(IEnumerable<CredentialView> credentials) =>
        credentials.Any(credential => credential.Sources.Any(source => source is Sources.FileName or Sources.ReferenceName));

    /// <summary>The steps up to the commands.</summary>
    /// <param name="tool">The tool's name and address, printed.</param>
    public ImmutableArray<string> Before(string tool) =>
    [
        "Ask everyone to push their work, but no commit that holds a secret, and then to stop.",
        $"In the repository, {Quote("keylint purge --output ../replacements.txt")} writes what to replace: a file of the secrets in plain text, which this report " +
        $"does not contain, and which only you can read. If it writes {Quote("../replacements.txt.objects")} too, for what cannot be edited (archives, UTF-16), add " +
        $"{Quote("--strip-blobs-with-ids ../replacements.txt.objects")} to {Quote("git filter-repo")} below.",
        $"Make a fresh mirror, rewrite it, and look at it. This needs {tool}:",
    ];
}
