using KeyLint.Git.Caching;
using KeyLint.Git.Packs;

namespace KeyLint.Git.Objects;

/// <summary>
/// Finds the kind of each object: as an earlier reading knows, else as its pack says, else as another copy says, else that of what it builds
/// on elsewhere. Unknown for one that is damaged.
/// </summary>
internal sealed class ObjectKinds
{
    private readonly StoreSources _sources;
    private readonly ObjectCatalog _catalog;
    private readonly ObjectKind[] _kinds;

    private ObjectKinds(StoreSources sources, ObjectCatalog catalog, KnownGraph? known)
    {
        (_sources, _catalog) = (sources, catalog);
        _kinds = new ObjectKind[catalog.Ids.Count];
        known?.CopyKinds(_kinds);
    }

    public static ObjectKind[] Of(StoreSources sources, ObjectCatalog catalog, KnownGraph? known)
    {
        var kinds = new ObjectKinds(sources, catalog, known);
        Pack[] packs = [.. sources.Packs.Where(kinds.HasUnknown).Select(Opened).OfType<Pack>()];
        kinds.Read(packs);
        kinds.Spread(packs);
        return kinds._kinds;
    }

    // What cannot be opened any more fails when it is read.
    private static Pack? Opened(LazyPack pack)
    {
        try
        {
            return pack.Opened;
        }
        catch (InvalidDataException)
        {
            return null;
        }
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

    private void Read(Pack[] packs)
    {
        foreach (var pack in packs)
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

    private void Spread(Pack[] packs)
    {
        var foreign = packs
            .SelectMany(pack => pack.Foreign.Select(entry => (Base: Number(entry.Value), Delta: (Pack: pack, Entry: entry.Key))))
            .ToLookup(entry => entry.Base, entry => entry.Delta);
        var known = new Stack<int>(foreign.Select(deltas => deltas.Key).Where(number => number >= 0 && _kinds[number] != ObjectKind.Unknown));
        while (known.TryPop(out var number))
        {
            foreach (var (pack, delta) in foreign[number])
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
        => _sources.Pack(copy.Source) is not { } pack ? _sources.Loose(copy.Source).Kind(copy.Place)
            : Opened(pack) is { } opened ? opened.Kind(opened.Entry(copy.Place))
            : ObjectKind.Unknown;

    private int Number(ObjectId id)
    {
        Span<byte> bytes = stackalloc byte[_sources.IdLength];
        id.CopyTo(bytes);
        _ = _catalog.Ids.TryFind(bytes, out var number);
        return number;
    }
}
