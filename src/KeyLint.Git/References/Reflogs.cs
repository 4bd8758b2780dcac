using System.Globalization;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;
using KeyLint.Git.Storage;

namespace KeyLint.Git.References;

/// <summary>
/// Reads what references held before: the logs of all work trees. All stashes but the last are in the log of refs/stash only.
/// Format: git's files-backend, one line a change: <c>old new name &lt;mail&gt; seconds zone TAB message</c>.
/// </summary>
internal static class Reflogs
{
    internal const int Limit = 256 * 1024 * 1024;

    private static readonly string[] OfOneWorkTree = ["refs/bisect/", "refs/worktree/", "refs/rewritten/"];

    /// <summary>All entries, each log's oldest first. Files are read, and problems added, as the entries are taken.</summary>
    public static IEnumerable<ReflogEntry> Read(HistoryRepository repository, ProblemLog problems)
    {
        foreach (var workTree in WorkTreeFolders.Of(repository, problems))
        {
            foreach (var (name, file) in GitFolder.Tree(Path.Combine(workTree.Folder, "logs"), problems))
            {
                var isShared = workTree.Folder == repository.CommonDirectory && name.StartsWith("refs/", StringComparison.Ordinal)
                    && !OfOneWorkTree.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
                var reference = isShared ? name : workTree.Prefix + name;
                foreach (var entry in name.EndsWith(".lock", StringComparison.Ordinal) ? [] : ReadFile(reference, file, repository.ObjectFormat, problems))
                {
                    yield return entry;
                }
            }
        }
    }

    private static List<ReflogEntry> ReadFile(string reference, string file, ObjectFormat format, ProblemLog problems)
    {
        var entries = new List<ReflogEntry>();
        ReadOnlySpan<byte> content = GitFile.Read(file, Limit, problems);
        var (number, damaged, firstDamaged) = (0, 0, 0);
        while (!content.IsEmpty)
        {
            number++;
            var end = content.IndexOf((byte)'\n');
            var line = end < 0 ? content : content[..end];
            content = end < 0 ? default : content[(end + 1)..];
            if (Parse(line, 2 * format.IdLength()) is { } entry)
            {
                entries.Add(entry with { Reference = reference, File = file, Line = number });
            }
            else
            {
                firstDamaged = damaged++ == 0 ? number : firstDamaged;
            }
        }

        if (damaged > 0)
        {
            problems.Gap(
                HistoryProblemKind.DamagedFile,
                file,
                string.Create(CultureInfo.InvariantCulture, $"The reflog has {damaged} damaged lines, the first of them line {firstDamaged}."));
        }

        return entries;
    }

    private static ReflogEntry? Parse(ReadOnlySpan<byte> line, int hexLength)
    {
        var start = 2 * (hexLength + 1);
        if (line.Length < start || line[hexLength] != ' ' || line[start - 1] != ' '
            || !ObjectId.TryParse(line[..hexLength], out var before) || !ObjectId.TryParse(line[(hexLength + 1)..(start - 1)], out var after))
        {
            return null;
        }

        var rest = line[start..];
        var tab = rest.IndexOf((byte)'\t');
        var writer = tab < 0 ? rest : rest[..tab];
        return writer.Contains((byte)'>')
            ? new ReflogEntry(
                "", "", 0, before, after, Text(Signature.Person(writer)), Signature.Date(writer), tab < 0 ? "" : Text(rest[(tab + 1)..]))
            : null;
    }

    private static string Text(ReadOnlySpan<byte> bytes) => MessageText.Decode(bytes, default);
}
