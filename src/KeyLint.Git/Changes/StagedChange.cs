using System.Globalization;
using System.Text;
using KeyLint.Git.Index;
using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;
using KeyLint.Git.References;
using KeyLint.Git.Storage;

namespace KeyLint.Git.Changes;

/// <summary>
/// What the index holds that the next commit's parents do not: HEAD, and during a merge also what is merged. Read from the index itself, so
/// that a file staged in part counts as it is staged.
/// </summary>
internal static class StagedChange
{
    private static readonly Dictionary<string, ObjectId> NothingKnown = [];

    public static Change Read(HistoryRepository repository, ObjectLookup objects, ProblemLog problems)
    {
        var index = StagedFiles.ReadIndex(repository, problems);
        Tell(index.Files, problems);

        var room = new PathRoom();
        var known = Known(index.Files, index.Trees);
        var parents = Parents(repository, problems)
            .Select(commit => Trees.Of(objects, commit, problems))
            .OfType<ObjectId>()
            .Distinct()
            .Select(tree => TreeFiles.Read(objects, tree, known, repository.IdLength, room, problems))
            .ToList();

        var files = index.Files
            .Where(file => file is { Stage: 0, IsIntentToAdd: false, IsResolved: false })
            .SelectMany(file => file.Kind switch
            {
                EntryKind.Blob => [new ChangedFile(file.Path, file.Id)],
                EntryKind.Tree when !parents.Exists(parent => parent.HasFolder(file.Path)) => LeftOut(file),
                _ => [],
            })
            .Where(file => !parents.Exists(parent => parent.Has(file.Path, file.Id)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        return new Change(ChangeKind.Index, null, files, () => Before(index.Files, files, parents));

        // Of a folder outside of a sparse work tree the index may hold the tree alone.
        IEnumerable<ChangedFile> LeftOut(StagedFile folder) => TreeFiles
            .Read(objects, folder.Id, NothingKnown, repository.IdLength, room, problems)
            .Files.Select(file => new ChangedFile(folder.Path + file.Key, file.Value));
    }

    private static IReadOnlyDictionary<string, ObjectId> Known(IReadOnlyList<StagedFile> files, IReadOnlyDictionary<string, ObjectId> trees)
    {
        // A path that is not UTF-8 is quoted as a whole, and cannot be found by its folder.
        if (files.Any(file => file.Path.StartsWith('"')))
        {
            return NothingKnown;
        }

        var folders = files.Where(file => file.Kind == EntryKind.Tree).ToList();
        return folders.Count == 0
            ? trees
            : folders.Select(file => KeyValuePair.Create(file.Path, file.Id)).Concat(trees).DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    private static List<ChangedFile> Before(IReadOnlyList<StagedFile> index, List<ChangedFile> files, List<TreeFiles> parents)
    {
        var changed = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var there = index.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return [.. parents
            .SelectMany(parent => parent.Files)
            .Where(file => changed.Contains(file.Key) || !there.Contains(file.Key))
            .Select(file => new ChangedFile(file.Key, file.Value))
            .Distinct()];
    }

    private static IEnumerable<ObjectId> Parents(HistoryRepository repository, ProblemLog problems)
    {
        if (ReferenceLookup.Find(repository, "HEAD") is { } head)
        {
            yield return head;
        }

        var merged = GitFile.Read(Path.Combine(repository.GitDirectory, "MERGE_HEAD"), 1 << 20, problems) ?? [];
        foreach (var line in Encoding.ASCII.GetString(merged).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (ObjectId.TryParse(Encoding.ASCII.GetBytes(line.Trim()), out var id))
            {
                yield return id;
            }
        }
    }

    private static void Tell(IReadOnlyList<StagedFile> files, ProblemLog problems)
    {
        var conflicts = files.Where(file => file.Stage > 0 && !file.IsResolved).Select(file => file.Path).Distinct(StringComparer.Ordinal).ToList();
        if (conflicts.Count > 0)
        {
            problems.Note(HistoryProblemKind.Conflict, conflicts[0], string.Create(
                CultureInfo.InvariantCulture,
                $"A conflict is not resolved here{(conflicts.Count > 1 ? $", and in {conflicts.Count - 1} more" : "")}; what has one cannot be committed, and was not scanned."));
        }
    }
}
