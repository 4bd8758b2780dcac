using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace KeyLint.Fuzz.Tests.Running;

/// <summary>The branches that instrumented code takes: each pair of branches has a byte, which counts. In code that is not instrumented there are none.</summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    private readonly byte* counts;
    private readonly byte[] seen = new byte[Size];

    /// <summary>Makes the one of this process; it stays, for code may run until the process ends.</summary>
    public Coverage()
    {
        counts = (byte*)NativeMemory.AllocZeroed(Size);
        Trace.SharedMem = counts;
    }

    /// <summary>Branches that any input took.</summary>
    public int Known => seen.Count(bits => bits != 0);

    public void Clear()
    {
        new Span<byte>(counts, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether what ran since the last clearing took a branch that none before took, or much more often; notes it.</summary>
    public bool IsNew()
    {
        var isNew = false;
        for (var at = 0; at < Size; at += sizeof(ulong))
        {
            if (*(ulong*)(counts + at) == 0)
            {
                continue;
            }

            for (var one = at; one < at + sizeof(ulong); one++)
            {
                var bit = Bucket(counts[one]);
                isNew |= (seen[one] & bit) != bit;
                seen[one] |= bit;
            }
        }

        return isNew;
    }

    /// <summary>One bit for once, twice, three times, four to seven, and so on: how often matters only roughly.</summary>
    private static byte Bucket(byte count) => count switch
    {
        0 => 0,
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
