using System.Collections.Immutable;

namespace KeyLint.Reports.Views;

/// <summary>The commands that take secrets out of a pushed history, in two blocks: nobody pushes what they have not looked at.</summary>
public static class PurgeCommands
{
    /// <summary>Pushes the result, from where <see cref="Rewrite"/> was run.</summary>
    public const string Push = "git -C clean.git push --force --mirror REPOSITORY-ADDRESS";

    /// <summary>The commands that rewrite a fresh mirror; the last one looks at it. Where an earlier one fails, no later one reaches another repository.</summary>
    /// <param name="folder">Where the mirror is made.</param>
    /// <param name="replacements">The file that <c>keylint purge</c> wrote, as it is named from within the mirror.</param>
    /// <param name="objects">The file of the ids of objects that go as a whole, or null when there are none.</param>
    public static ImmutableArray<string> Rewrite(string folder, string replacements, string? objects) =>
    [
        $"cd {folder}",
        "git clone --mirror REPOSITORY-ADDRESS clean.git",
        $"git -C clean.git filter-repo --replace-refs delete-no-add --replace-text {replacements} --replace-message {replacements}{(objects is null ? "" : $" --strip-blobs-with-ids {objects}")}",
        "keylint history clean.git --reachable-only",
    ];
}
