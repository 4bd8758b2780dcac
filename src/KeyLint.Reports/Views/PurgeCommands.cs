using System.Collections.Immutable;

namespace KeyLint.Reports.Views;

/// <summary>The commands that take secrets out of a pushed history.</summary>
public static class PurgeCommands
{
    /// <summary>The commands, in order; the fourth looks at the result before it is pushed.</summary>
    /// <param name="replacements">The file that <c>keylint purge</c> wrote.</param>
    /// <param name="objects">The file of the ids of objects that go as a whole, or null when there are none.</param>
    public static ImmutableArray<string> Of(string replacements, string? objects) =>
    [
        "git clone --mirror REPOSITORY-ADDRESS clean.git",
        "cd clean.git",
        $"git filter-repo --replace-refs delete-no-add --replace-text {replacements} --replace-message {replacements}{(objects is null ? "" : $" --strip-blobs-with-ids {objects}")}",
        "keylint history . --reachable-only",
        "git push --force --mirror REPOSITORY-ADDRESS",
    ];
}
