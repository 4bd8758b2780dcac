using KeyLint.Git.Reading;
using KeyLint.Git.Storage;

namespace KeyLint.Git.References;

/// <summary>An object that a command left a note of, outside of all references.</summary>
/// <param name="Name">The file: <c>FETCH_HEAD</c>, <c>rebase-merge/onto</c>; of another work tree with that one's prefix.</param>
/// <param name="Id">The object.</param>
internal sealed record PseudoReference(string Name, ObjectId Id);

/// <summary>
/// Reads what commands note down in the git folders of all work trees: what was fetched, merged, picked, rebased, bisected.
/// These files have a dozen formats; each full id in them counts, and an abbreviated one does not.
/// </summary>
internal static class PseudoReferences
{
    internal const int Limit = 64 * 1024 * 1024;

    // The names that do not end in _HEAD: git's is_root_ref_syntax and the files of git bisect.
    private static readonly string[] Irregular =
    [
        "AUTO_MERGE", "MERGE_AUTOSTASH", "NOTES_MERGE_PARTIAL", "BISECT_ANCESTORS_OK", "BISECT_EXPECTED_REV", "BISECT_LOG", "BISECT_START",
    ];

    // The state files of commands that go commit by commit. Patches lie beside them; what those name need not be here.
    private static readonly string[] Steps =
    [
        "orig-head", "onto", "squash-onto", "autostash", "amend", "stopped-sha", "original-commit", "abort-safety", "head", "todo", "done",
        "git-rebase-todo", "git-rebase-todo.backup", "rewritten", "rewritten-list", "rewritten-pending", "update-refs", "current-fixups",
    ];

    /// <summary>The notes of all work trees. An id may be named by several.</summary>
    public static IReadOnlyList<PseudoReference> Read(HistoryRepository repository, ProblemLog problems)
    {
        var found = new List<PseudoReference>();
        var hexLength = 2 * repository.ObjectFormat.IdLength();
        foreach (var workTree in WorkTreeFolders.Of(repository, problems))
        {
            foreach (var file in GitFolder.Files(workTree.Folder, problems, IsRoot))
            {
                Add(workTree.Prefix + Path.GetFileName(file), file);
            }

            foreach (var name in new[] { "rebase-merge", "rebase-apply", "sequencer" })
            {
                foreach (var file in GitFolder.Files(Path.Combine(workTree.Folder, name), problems, Steps.Contains))
                {
                    Add($"{workTree.Prefix}{name}/{Path.GetFileName(file)}", file);
                }
            }
        }

        return found;

        void Add(string name, string file)
        {
            var content = GitFile.Read(file, Limit, problems);
            var ids = Ids(content, hexLength);
            found.AddRange(ids.Select(id => new PseudoReference(name, id)));
            if (content is { Length: > 0 } && ids.Count == 0 && MustHoldId(Path.GetFileName(file), content))
            {
                problems.Gap(HistoryProblemKind.BrokenReference, name, "The file holds no object id.");
            }
        }
    }

    private static bool IsRoot(string name)
        => name.EndsWith("_HEAD", StringComparison.Ordinal)
            ? name.All(letter => char.IsAsciiLetterUpper(letter) || letter is '_' or '-')
            : Irregular.Contains(name);

    private static bool MustHoldId(string name, ReadOnlySpan<byte> content)
        => (name.EndsWith("_HEAD", StringComparison.Ordinal) || name == "AUTO_MERGE") && !content.StartsWith("ref:"u8);

    // The ids in the order of the file, each once. A longer run of digits is no id.
    private static List<ObjectId> Ids(ReadOnlySpan<byte> content, int hexLength)
    {
        var ids = new List<ObjectId>();
        var seen = new HashSet<ObjectId>();
        for (var at = 0; at < content.Length; at++)
        {
            var start = at;
            while (at < content.Length && char.IsAsciiHexDigitLower((char)content[at]))
            {
                at++;
            }

            if (at - start == hexLength && ObjectId.TryParse(content[start..at], out var id) && !id.IsZero && seen.Add(id))
            {
                ids.Add(id);
            }
        }

        return ids;
    }
}
