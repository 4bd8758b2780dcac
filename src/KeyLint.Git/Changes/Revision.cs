using KeyLint.Git.References;
using KeyLint.Git.Storage;
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
        text = text[0] == '@' && (text.Length == 1 || text[1] is '~' or '^') ? "HEAD" + text[1..] : text;
        if (ObjectId.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var id))
        {
            return id;
        }

        return Prefixes.Select(prefix => ReferenceLookup.Find(repository, prefix + text)).FirstOrDefault(found => found is not null)
            ?? (repository.ObjectFormat == ObjectFormat.Sha1 && IsReadable(repository, text) ? Ask(repository, text) : null);
    }

    // libgit2 would wait for a pipe in the place of a reference.
    private static bool IsReadable(HistoryRepository repository, string text)
    {
        var name = text.Split('~', '^', '@', ':')[0];
        return !Prefixes.Select(prefix => Path.Combine(repository.CommonDirectory, prefix + name))
            .Append(Path.Combine(repository.CommonDirectory, "packed-refs"))
            .Any(file => File.Exists(file) && !RegularFile.HasContent(file));
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
