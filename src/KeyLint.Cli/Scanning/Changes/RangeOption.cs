using KeyLint.Git;
using KeyLint.Git.Changes;

namespace KeyLint.Cli.Scanning.Changes;

/// <summary>The commits that <c>--diff</c> names: <c>BASE..HEAD</c>.</summary>
/// <param name="Text">As it was given.</param>
/// <param name="Known">Where it starts.</param>
/// <param name="Tip">Where it ends.</param>
internal sealed record RangeOption(string Text, ObjectId Known, ObjectId Tip)
{
    /// <summary>Reads a range. Three dots mean the same as two: the commits of one side that the other has not.</summary>
    /// <exception cref="UsageException">It is none, or one of its ends is not in this clone.</exception>
    public static RangeOption Parse(string text, HistoryRepository repository)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            // One name could mean either end, and the wrong one would look clean.
            throw new UsageException($"--diff {text}: expected BASE..HEAD, such as {text}..HEAD");
        }

        var (from, to) = (text[..dots], text[(dots + 2)..].TrimStart('.'));
        if (from.Length == 0)
        {
            // git would take HEAD, and nothing would be scanned where a variable is not set.
            throw new UsageException($"--diff {text}: expected BASE..HEAD, and BASE is empty");
        }

        return new RangeOption(text, Find(from), Find(to.Length == 0 ? "HEAD" : to));

        ObjectId Find(string revision)
        {
            using var reader = new ChangeReader(repository);
            if (Revision.Find(repository, revision) is not { } id || !reader.Has(id))
            {
                var names = repository.ObjectFormat == ObjectFormat.Sha1
                    ? "check its name, or fetch it (a CI checkout is often shallow: fetch-depth 0, or git fetch --unshallow)"
                    : "in a repository of SHA-256 only names and whole ids are known: write $(git rev-parse REVISION)";
                throw new UsageException($"--diff {text}: '{revision}' is not in this clone; {names}");
            }

            return reader.IsCommit(id) ? id : throw new UsageException($"--diff {text}: '{revision}' is no commit, and leads to none");
        }
    }
}
