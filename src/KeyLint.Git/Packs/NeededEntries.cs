namespace KeyLint.Git.Packs;

/// <summary>Which entries of packs must be made: those that are wanted, and those that a wanted one builds on.</summary>
internal sealed class NeededEntries
{
    private readonly IReadOnlyList<Pack> _packs;
    private readonly bool[][] _needed;

    /// <param name="packs">The packs.</param>
    /// <param name="visitor">Says what is wanted.</param>
    public NeededEntries(IReadOnlyList<Pack> packs, IEntryVisitor visitor)
    {
        _packs = packs;
        _needed = new bool[packs.Count == 0 ? 0 : packs.Max(pack => pack.Number) + 1][];
        foreach (var pack in packs)
        {
            var needed = new bool[pack.Count];
            for (var entry = 0; entry < needed.Length; entry++)
            {
                for (var step = visitor.Wants(pack, entry) ? entry : Pack.None; step != Pack.None && !needed[step]; step = pack.Base(step))
                {
                    needed[step] = true;
                }
            }

            _needed[pack.Number] = needed;
        }
    }

    /// <summary>Where walks begin: needed entries that build on none of their pack, in the order of the packs.</summary>
    public IEnumerable<WalkTask> Roots()
    {
        foreach (var pack in _packs)
        {
            var needed = _needed[pack.Number];
            for (var entry = 0; entry < needed.Length; entry++)
            {
                if (needed[entry] && pack.Base(entry) == Pack.None)
                {
                    yield return new WalkTask(pack, entry, null, null);
                }
            }
        }
    }

    /// <summary>The first needed entry among a delta and those after it on the same base.</summary>
    public int From(Pack pack, int delta)
    {
        var needed = _needed[pack.Number];
        while (delta != Pack.None && !needed[delta])
        {
            delta = pack.NextDelta(delta);
        }

        return delta;
    }
}
