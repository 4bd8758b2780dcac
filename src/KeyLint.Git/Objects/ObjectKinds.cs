using KeyLint.Git.Caching;
using KeyLint.Git.Packs;

namespace KeyLint.Git.Objects;

/// <summary>
/// Finds the kind of each object: as its pack says, else as another copy says, else that of what it builds on elsewhere. Unknown for one
/// that is damaged.
/// </summary>
internal sealed class ObjectKinds
{
    private readonly StoreSources _sources;
    private readonly ObjectCatalog _catalog;
    private readonly ObjectKind[] _kinds;
    private readonly List<Pack> _packs;
    private readonly ILookup<int, (Pack Pack, int Entry)> _foreign;

    private ObjectKinds(StoreSources sources, ObjectCatalog catalog, KnownGraph? known)
    {
        (_sources, _catalog) = (sources, catalog);
        _kinds = new ObjectKind[catalog.Ids.Count];
        known?.CopyKinds(_kinds);
        _packs = [.. sources.Packs.Where(HasUnknown).Select(pack => pack.Opened)];
        _foreign = _packs
            .SelectMany(pack => pack.Foreign.Select(entry => (Base: Number(entry.Value), Delta: (pack, entry.Key))))
            .ToLookup(entry => entry.Base, entry => entry.Delta);
    }

    /// <param name="sources">Where the objects are.</param>
    /// <param name="catalog">The objects.</param>
    /// <param name="known">What an earlier reading found; packs of which all is known are not opened.</param>
    public static ObjectKind[] Of(StoreSources sources, ObjectCatalog catalog, KnownGraph? known)
    {
        var kinds = new ObjectKinds(sources, catalog, known);
        kinds.Read();
        kinds.Spread();
        return kinds._kinds;
    }

    private bool HasUnknown(LazyPack pack)
    {
        for (var place = 0; place < pack.Count; place++)
        {
            if (_catalog.NumberAt(pack.Number, place) is >= 0 and var number && _kinds[number] == ObjectKind.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    private void Read()
    {
        foreach (var pack in _packs)
        {
            for (var entry = 0; entry < pack.Count; entry++)
            {
                if (_catalog.NumberAt(pack.Number, pack.Place(entry)) is >= 0 and var number)
                {
                    _kinds[number] = pack.Kind(entry);
                }
            }
        }

        for (var number = 0; number < _kinds.Length; number++)
        {
            if (_kinds[number] == ObjectKind.Unknown)
            {
                _kinds[number] = _catalog.Copies(number).Select(KindOf).FirstOrDefault(kind => kind != ObjectKind.Unknown);
            }
        }
    }

    private void Spread()
    {
        var known = new Stack<int>(_foreign.Select(deltas => deltas.Key).Where(number => number >= 0 && _kinds[number] != ObjectKind.Unknown));
        while (known.TryPop(out var number))
        {
            foreach (var (pack, delta) in _foreign[number])
            {
                Met(delta);
                pack.Spread(delta, _kinds[number], Met);

                void Met(int entry)
                {
                    if (_catalog.Ids.TryFind(pack.Id(pack.Place(entry)), out var met) && _kinds[met] == ObjectKind.Unknown)
                    {
                        _kinds[met] = _kinds[number];
                        known.Push(met);
                    }
                }
            }
        }
    }

    private ObjectKind KindOf((int Source, int Place) copy)
        => _sources.Pack(copy.Source) is { } pack ? pack.Opened.Kind(pack.Opened.Entry(copy.Place)) : _sources.Loose(copy.Source).Kind(copy.Place);

    private int Number(ObjectId id)
    {
        Span<byte> bytes = stackalloc byte[_sources.IdLength];
        id.CopyTo(bytes);
        _ = _catalog.Ids.TryFind(bytes, out var number);
        return number;
    }
}
