using System.Text;
using KeyLint.Git.Caching;
using KeyLint.Git.Packs;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Objects;

/// <summary>
/// The packs and folders of loose objects that a repository's objects are in: its own first, then those that it borrows from. Packs are
/// numbered from zero, folders after them.
/// </summary>
internal sealed class StoreSources : IDisposable
{
    private readonly List<LazyPack> _packs = [];
    private readonly List<LooseObjects> _loose = [];
    private readonly int _ownPacks;

    private StoreSources(IReadOnlyList<string> folders, int idLength, Func<string, long, bool> isKnown, ProblemLog problems)
    {
        IdLength = idLength;
        foreach (var folder in folders)
        {
            PackFolder.Open(folder, idLength, isKnown, _packs, problems);
            _loose.Add(new LooseObjects(folder, idLength, problems));
            _ownPacks = _loose.Count == 1 ? _packs.Count : _ownPacks;
        }
    }

    public int IdLength { get; }

    public IReadOnlyList<LazyPack> Packs => _packs;

    public int LooseFolders => _loose.Count;

    /// <summary>Opens the packs and lists the loose objects of some folders, the first of which is the repository's own.</summary>
    public static StoreSources Open(IReadOnlyList<string> folders, int idLength, GraphSnapshot? snapshot, ProblemLog problems)
    {
        var known = snapshot is null ? "" : Encoding.UTF8.GetString(snapshot.Packs);
        return new StoreSources(folders, idLength, (path, length) => known.Contains(PackLine.Of(path, length), StringComparison.Ordinal), problems);
    }

    /// <summary>The pack that a source is; null for a folder of loose objects.</summary>
    public LazyPack? Pack(int source) => source < _packs.Count ? _packs[source] : null;

    /// <summary>The folder of loose objects that a source is.</summary>
    public LooseObjects Loose(int source) => _loose[source - _packs.Count];

    /// <summary>Whether the file that a copy of an object is in was removed.</summary>
    public bool IsGone(int source, int place) => !File.Exists(Pack(source)?.Path ?? Loose(source).PathOf(place));

    public bool IsBorrowed(int source) => source < _packs.Count ? source >= _ownPacks : source > _packs.Count;

    /// <summary>What each source holds, in its order.</summary>
    public IReadOnlyList<ObjectCopy[]> Copies()
    {
        var copies = new List<ObjectCopy[]>();
        foreach (var pack in _packs)
        {
            copies.Add(List(pack.Count, place => new ObjectId(pack.Id(place))));
        }

        foreach (var loose in _loose)
        {
            copies.Add(List(loose.Count, loose.Id));
        }

        return copies;

        ObjectCopy[] List(int count, Func<int, ObjectId> id)
        {
            var list = new ObjectCopy[count];
            for (var place = 0; place < count; place++)
            {
                list[place] = new ObjectCopy(id(place), copies.Count, place);
            }

            return list;
        }
    }

    public void Dispose() => _packs.ForEach(pack => pack.Dispose());
}
