using System.Buffers.Binary;

namespace KeyLint.Git.Objects;

/// <summary>Sorted ids and a table that finds them. An id is looked up for each entry of each tree, so this is much of what a walk costs.</summary>
internal sealed class IdTable
{
    /// <summary>So many ids in a row are never met by chance.</summary>
    private const int MaxSteps = 1000;

    private readonly ObjectId[] _ids;
    private readonly int[] _slots;
    private readonly bool _isHostile;

    /// <param name="ids">The ids, sorted and distinct.</param>
    public IdTable(ObjectId[] ids)
    {
        _ids = ids;
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(ids.Length * 2, 16))];
        for (var number = 0; number < ids.Length; number++)
        {
            var slot = Start(ids[number].Prefix);
            var steps = 0;
            for (; _slots[slot] != 0 && steps < MaxSteps; steps++)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            if (steps == MaxSteps)
            {
                _isHostile = true;
                return;
            }

            _slots[slot] = number + 1;
        }
    }

    public int Count => _ids.Length;

    public ObjectId this[int number] => _ids[number];

    public bool TryFind(ReadOnlySpan<byte> id, out int number)
    {
        if (_isHostile)
        {
            number = Math.Max(Array.BinarySearch(_ids, new ObjectId(id)), -1);
            return number >= 0;
        }

        var prefix = BinaryPrimitives.ReadUInt64BigEndian(id);
        for (var slot = Start(prefix); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            number = _slots[slot] - 1;
            if (_ids[number].Prefix == prefix && _ids[number] == new ObjectId(id))
            {
                return true;
            }
        }

        number = -1;
        return false;
    }

    // An id is a hash, but who makes one chooses a little of it: spread what is chosen. An index can name any ids at all, and if those are
    // made to fall together, they are found by halving.
    private int Start(ulong prefix) => (int)((prefix * 0x9E3779B97F4A7C15) >> 33) & (_slots.Length - 1);
}
