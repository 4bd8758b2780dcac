using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;

namespace KeyLint.Reports.Markdown;

/// <summary>How to take a secret out of history, and why that comes last.</summary>
internal static class PurgeSection
{
    private const string Clear =
        "`git reflog expire --expire=now --all && git gc --prune=now`. Dropped commits live on in reflogs and unpruned objects until then. " +
        "It forgets all stashes but the newest, so apply first what you need.";

    public static void Write(MarkdownPage page, ImmutableArray<CredentialView> credentials)
    {
        if (credentials.IsEmpty)
        {
            return;
        }

        page.Heading(2, "After revoking: clean up the repository");

        if (!credentials.Any(credential => credential.InHistory))
        {
            page.Paragraph(
                "Take the credentials out of the files, and keep them in a secret store or in environment variables. " +
                "Then run `keylint history`: if a file was ever committed, the history holds its credentials too.");
            return;
        }

        page.Paragraph(
            "**Revoke first.** Cleaning history takes time and does not reach copies that others already have. " +
            "A revoked key in an old commit is harmless. A live key in somebody's clone is not.");
        if (credentials.Any(credential => credential.Exposure is { Pushed: not true }))
        {
            page.Paragraph(
                "What was never pushed can be taken out of your own clone alone: amend or rebase the commits that hold it, unstage and " +
                $"drop the stashes that do, then clear what was dropped: {Clear} For what was pushed:");
        }

        page.Checklist(
        [
            "Ask everyone to push their work and then to stop.",
            "Outside the repository, write a file `replacements.txt` with one line for each secret: the secret, then " +
            "`==>REMOVED`. This report does not contain the secrets; `git show COMMIT:PATH` shows them, with commit and path from above.",
            "Make a fresh mirror, rewrite it, look at it, and push it. This needs [git filter-repo](https://github.com/newren/git-filter-repo):",
        ]);
        page.Code(
        [
            "git clone --mirror REPOSITORY-ADDRESS clean.git",
            "cd clean.git",
            "git filter-repo --replace-text ../replacements.txt --replace-message ../replacements.txt",
            "keylint history .",
            "git remote add origin REPOSITORY-ADDRESS",
            "git push --force --mirror origin",
        ]);
        if (credentials.Any(credential => credential.Sources.Any(source => source is Sources.FileName or Sources.ReferenceName)))
        {
            page.Paragraph(
                "Names are not replaced by that. For a secret in the name of a file add `--path-rename OLD:NEW`; rename or delete " +
                "branches and tags whose names hold one, at the remote too.");
        }

        page.Paragraph("Some hosts refuse the references of pull requests in that push (`refs/pull`). That is expected.");
        page.Checklist(
        [
            "Everyone deletes their clone and makes a new one. An old clone that is pushed brings the secret back.",
            $"In each clone that is kept nevertheless, after rewriting: {Clear}",
            "Ask the host's support to clear its caches. Pull requests, forks and old commit addresses keep the secret after the push.",
            "Clear what was made from the repository: build artefacts, container images, packages, CI logs and backups.",
            "Delete `replacements.txt` and `clean.git`.",
        ],
        first: 4);
    }
}
