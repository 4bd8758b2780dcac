using System.Runtime.InteropServices;
using KeyLint.Git.Packs;

namespace KeyLint.Git.Reading;

/// <summary>What deltas copy. One for each thread.</summary>
internal sealed class DeltaCopies
{
    private readonly List<CopiedBytes> _copies = [];

    /// <summary>The copies of a delta in the order of the result; neighbours that are neighbours in the base too are one. Valid until the next call.</summary>
    public ReadOnlySpan<CopiedBytes> Read(ReadOnlySpan<byte> raw)
    {
        _copies.Clear();
        var delta = new Delta(raw);
        var target = 0;
        while (delta.Next(out var step))
        {
            if (step.IsCopy)
            {
                Add(new CopiedBytes(step.Offset, target, step.Length));
            }

            target += step.Length;
        }

        return CollectionsMarshal.AsSpan(_copies);
    }

    private void Add(CopiedBytes copy)
    {
        if (_copies.Count > 0 && _copies[^1] is var last && last.Target + last.Length == copy.Target && last.Source + last.Length == copy.Source)
        {
            _copies[^1] = last with { Length = last.Length + copy.Length };
        }
        else
        {
            _copies.Add(copy);
        }
    }
}
