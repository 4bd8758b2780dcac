using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Changes;

/// <summary>What a commit changes: the files that none of its parents has at their paths.</summary>
internal sealed class CommitChange(ObjectLookup objects, int idLength, ProblemLog problems)
{
    private readonly List<ChangedFile> _files = [];
    private readonly List<ChangedFile> _before = [];
    private readonly PathRoom _room = new();

    /// <summary>Reads the change of a commit.</summary>
    public static Change Read(RangeCommit commit, ObjectLookup objects, int idLength, ProblemLog problems)
    {
        var parents = commit.Parents.Select(parent => Trees.Of(objects, parent, problems)).OfType<ObjectId>().Distinct().ToList();
        var change = new CommitChange(objects, idLength, problems);
        change.Compare(commit.Tree, parents, wantsRemoved: false);
        var (author, date, message) = CommitText.Read(objects, commit.Id, problems);
        return new Change(ChangeKind.Commit, commit.Id, [.. change._files.OrderBy(file => file.Path, StringComparer.Ordinal)], Before)
        {
            Author = author,
            Date = date,
            Message = message,
        };

        IReadOnlyList<ChangedFile> Before()
        {
            var again = new CommitChange(objects, idLength, new ProblemLog());
            again.Compare(commit.Tree, parents, wantsRemoved: true);
            return [.. again._before.Distinct()];
        }
    }

    // Without recursion: a tree can lie deeper than any stack.
    private void Compare(ObjectId root, List<ObjectId> rootParents, bool wantsRemoved)
    {
        var waiting = new Stack<(byte[] Folder, ObjectId Tree, List<ObjectId> Parents)>([([], root, rootParents)]);
        while (!_room.IsFull && waiting.TryPop(out var next))
        {
            var (folder, tree, parents) = next;
            if (parents.Contains(tree))
            {
                continue;
            }

            var olds = parents.ConvertAll(Entries);
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (key, name, kind, id) in Listed(tree))
            {
                names.Add(key);
                var same = olds.Where(old => old.ContainsKey(key)).Select(old => old[key]).ToList();
                if (same.Exists(old => old.Kind == kind && old.Id == id))
                {
                    continue;
                }

                if (!_room.Take(folder.Length + name.Length, tree, problems))
                {
                    return;
                }

                byte[] path = [.. folder, .. name];
                if (kind == EntryKind.Tree)
                {
                    waiting.Push(([.. path, (byte)'/'], id, [.. same.Where(old => old.Kind == EntryKind.Tree).Select(old => old.Id).Distinct()]));
                }
                else if (kind == EntryKind.Blob)
                {
                    _files.Add(new ChangedFile(PathText.Decode(path), id));
                    _before.AddRange(same.Where(old => old.Kind == EntryKind.Blob).Select(old => new ChangedFile(PathText.Decode(path), old.Id)));
                }
            }

            foreach (var (_, name, kind, id) in wantsRemoved ? olds.SelectMany(old => old.Values).Where(old => !names.Contains(old.Key)) : [])
            {
                Removed([.. folder, .. name], kind, id);
            }
        }
    }

    private void Removed(byte[] root, EntryKind rootKind, ObjectId rootId)
    {
        var waiting = new Stack<(byte[] Path, EntryKind Kind, ObjectId Id)>([(root, rootKind, rootId)]);
        while (waiting.TryPop(out var next) && _room.Take(next.Path.Length, next.Id, problems))
        {
            if (next.Kind == EntryKind.Blob)
            {
                _before.Add(new ChangedFile(PathText.Decode(next.Path), next.Id));
            }
            else if (next.Kind == EntryKind.Tree)
            {
                Listed(next.Id).ForEach(entry => waiting.Push(([.. next.Path, (byte)'/', .. entry.Name], entry.Kind, entry.Id)));
            }
        }
    }

    private Dictionary<string, Entry> Entries(ObjectId tree)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        Listed(tree).ForEach(entry => entries[entry.Key] = entry);
        return entries;
    }

    private List<Entry> Listed(ObjectId tree)
    {
        var entries = new List<Entry>();
        TreeFiles.ReadFolder(objects, tree, idLength, _room, problems, (kind, name, id) => entries.Add(new Entry(PathText.Decode(name), name.ToArray(), kind, id)));
        return entries;
    }

    private sealed record Entry(string Key, byte[] Name, EntryKind Kind, ObjectId Id);
}
