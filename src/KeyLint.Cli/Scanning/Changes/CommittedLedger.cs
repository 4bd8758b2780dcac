using System.Text;
using KeyLint.Engine.Findings;
using KeyLint.Git;
using KeyLint.Git.Changes;

namespace KeyLint.Cli.Scanning.Changes;

/// <summary>The ledger as it is committed: where there are no files, as on a server or in a mirror, it is the one that people closed findings in.</summary>
internal static class CommittedLedger
{
    /// <summary>Its text at a commit; null where that has none.</summary>
    /// <param name="reader">Reads the repository.</param>
    /// <param name="tip">The commit.</param>
    /// <param name="maxBytes">A larger one is not read.</param>
    public static string? At(ChangeReader reader, ObjectId tip, int maxBytes)
    {
        string? text = null;
        if (reader.FileAt(tip, Ledger.FileName) is { } file)
        {
            reader.ReadBefore(file, maxBytes, content => text = Encoding.UTF8.GetString(content));
        }

        return text;
    }

    /// <summary>That of a repository without files, at its HEAD; null where there are files, or no such ledger.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="maxBytes">A larger one is not read.</param>
    public static IReadOnlyList<string>? OfBare(HistoryRepository repository, int maxBytes)
    {
        if (repository.WorkTree is not null || Revision.Find(repository, "HEAD") is not { } head)
        {
            return null;
        }

        using var reader = new ChangeReader(repository);
        return reader.Has(head) && At(reader, head, maxBytes) is { } text ? [text] : null;
    }
}
