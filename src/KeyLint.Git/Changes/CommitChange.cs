using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Changes;

/// <summary>What a commit changes: the files that none of its parents has at their paths.</summary>
internal sealed class CommitChange(ObjectLookup objects, int idLength, ProblemLog problems)
{
    private readonly List<ChangedFile> _files = [];
    private readonly List<ChangedFile> _before = [];

    /// <summary>Reads the change of a commit.</summary>
    public static Change Read(RangeCommit commit, ObjectLookup objects, int idLength, ProblemLog problems)
    {
        var parents = commit.Parents.Select(parent => Trees.Of(objects, parent, problems)).OfType<ObjectId>().ToList();
        var change = new CommitChange(objects, idLength, problems);
        change.Compare([], commit.Tree, parents, wantsRemoved: false);
        return new Change(ChangeKind.Commit, commit.Id, [.. change._files.OrderBy(file => file.Path, StringComparer.Ordinal)], Before)
        {
            Author = commit.Author,
            Date = commit.Date,
            Message = commit.Message,
        };

        IReadOnlyList<ChangedFile> Before()
        {
            var again = new CommitChange(objects, idLength, new ProblemLog());
            again.Compare([], commit.Tree, parents, wantsRemoved: true);
            return [.. again._before.Distinct()];
        }
    }

    private void Compare(byte[] folder, ObjectId tree, List<ObjectId> parents, bool wantsRemoved)
    {
        if (parents.Contains(tree))
        {
            return;
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

            byte[] path = [.. folder, .. name];
            if (kind == EntryKind.Tree)
            {
                Compare([.. path, (byte)'/'], id, [.. same.Where(old => old.Kind == EntryKind.Tree).Select(old => old.Id)], wantsRemoved);
            }
            else if (kind == EntryKind.Blob)
            {
                _files.Add(new ChangedFile(PathText.Decode(path), id));
                _before.AddRange(same.Where(old => old.Kind == EntryKind.Blob).Select(old => new ChangedFile(PathText.Decode(path), old.Id)));
            }
        }

        foreach (var (_, name, kind, id) in wantsRemoved ? olds.SelectMany(old => old).Where(old => !names.Contains(old.Key)).Select(old => old.Value) : [])
        {
            Removed([.. folder, .. name], kind, id);
        }
    }

    private void Removed(byte[] path, EntryKind kind, ObjectId id)
    {
        if (kind == EntryKind.Blob)
        {
            _before.Add(new ChangedFile(PathText.Decode(path), id));
        }
        else if (kind == EntryKind.Tree)
        {
            foreach (var (_, name, inner, innerId) in Listed(id))
            {
                Removed([.. path, (byte)'/', .. name], inner, innerId);
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
        TreeFiles.ReadFolder(objects, tree, idLength, problems, (kind, name, id) => entries.Add(new Entry(PathText.Decode(name), name.ToArray(), kind, id)));
        return entries;
    }

    private sealed record Entry(string Key, byte[] Name, EntryKind Kind, ObjectId Id);
}
