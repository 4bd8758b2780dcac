using KeyLint.Git.References;
using LibGit2Sharp;

namespace KeyLint.Git.Changes;

/// <summary>Finds the commit that a person means by <c>main</c>, <c>HEAD~2</c>, <c>v1.0</c> or the beginning of an id.</summary>
public static class Revision
{
    private static readonly string[] Prefixes = ["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"];

    /// <summary>The object that a revision names.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="text">What git would take for a revision.</param>
    /// <returns>The object; null if there is none, or more than one.</returns>
    public static ObjectId? Find(HistoryRepository repository, string text)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (ObjectId.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var id))
        {
            return id;
        }

        return Prefixes.Select(prefix => ReferenceLookup.Find(repository, prefix + text)).FirstOrDefault(found => found is not null)
            ?? (repository.ObjectFormat == ObjectFormat.Sha1 ? Ask(repository, text) : null);
    }

    private static ObjectId? Ask(HistoryRepository repository, string text)
    {
        try
        {
            using var opened = new Repository(repository.GitDirectory);
            return opened.Lookup(text) is { } found ? ObjectId.Parse(found.Sha) : null;
        }
        catch (LibGit2SharpException)
        {
            // Ambiguous, or no revision at all.
            return null;
        }
    }
}
