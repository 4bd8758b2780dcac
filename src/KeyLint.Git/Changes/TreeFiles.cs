using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Changes;

/// <summary>The files of one tree, but for folders that are known to be as the index has them.</summary>
internal sealed class TreeFiles
{
    private readonly Dictionary<string, ObjectId> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _same = new(StringComparer.Ordinal);

    private TreeFiles()
    {
    }

    /// <summary>The blobs by path.</summary>
    public IReadOnlyDictionary<string, ObjectId> Files => _files;

    /// <param name="objects">Reads trees.</param>
    /// <param name="root">The tree.</param>
    /// <param name="known">Trees that are known, by folder: a folder whose tree is the same is not read.</param>
    /// <param name="idLength">The length of ids in bytes.</param>
    /// <param name="room">How much the paths may be.</param>
    /// <param name="problems">Receives trees that cannot be read.</param>
    public static TreeFiles Read(ObjectLookup objects, ObjectId root, IReadOnlyDictionary<string, ObjectId> known, int idLength, PathRoom room, ProblemLog problems)
    {
        var tree = new TreeFiles();
        var waiting = new Stack<(byte[] Folder, ObjectId Id)>([([], root)]);
        while (!room.IsFull && waiting.TryPop(out var next))
        {
            var folder = PathText.Decode(next.Folder);
            if (known.TryGetValue(folder, out var same) && same == next.Id)
            {
                tree._same.Add(folder);
                continue;
            }

            ReadFolder(objects, next.Id, idLength, room, problems, (kind, name, id) =>
            {
                if (!room.Take(next.Folder.Length + name.Length, next.Id, problems))
                {
                    return;
                }

                byte[] path = [.. next.Folder, .. name];
                if (kind == EntryKind.Tree)
                {
                    waiting.Push(([.. path, (byte)'/'], id));
                }
                else if (kind == EntryKind.Blob)
                {
                    tree._files[PathText.Decode(path)] = id;
                }
            });
        }

        return tree;
    }

    /// <summary>Whether the tree has this content at this path, as far as the index had it right.</summary>
    public bool Has(string path, ObjectId id) => _files.TryGetValue(path, out var own) ? own == id : IsInSame(path);

    /// <summary>Whether the tree has a folder as the index has it; its name ends with a slash.</summary>
    public bool HasFolder(string folder) => IsInSame(folder);

    /// <summary>Gives the entries of a tree; a tree that cannot be read becomes a gap.</summary>
    public static void ReadFolder(ObjectLookup objects, ObjectId tree, int idLength, PathRoom room, ProblemLog problems, EntryHandler handler)
    {
        try
        {
            var content = objects.ReadStructure(tree, out _);
            room.Saw(tree, content.Length);
            var entries = new TreeEntries(content.Span, idLength);
            while (entries.Next())
            {
                handler(entries.Kind, entries.Name, new ObjectId(entries.Id));
            }

            content.Return();
            if (entries.IsDamaged)
            {
                problems.Gap(HistoryProblemKind.CorruptObject, tree.ToString(), "The tree is damaged: an entry of it is no entry.");
            }
        }
        catch (InvalidDataException exception)
        {
            problems.Gap(HistoryProblemKind.CorruptObject, tree.ToString(), $"The tree cannot be read: {exception.Message}.");
        }
    }

    private bool IsInSame(string path)
    {
        if (_same.Count == 0)
        {
            return false;
        }

        var folders = _same.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = 0; end >= 0; end = path.IndexOf('/', end) is >= 0 and var slash ? slash + 1 : -1)
        {
            if (folders.Contains(path.AsSpan(0, end)))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Takes an entry of a tree.</summary>
/// <param name="kind">What it is.</param>
/// <param name="name">Its name, valid only during the call.</param>
/// <param name="id">What it names.</param>
internal delegate void EntryHandler(EntryKind kind, ReadOnlySpan<byte> name, ObjectId id);
