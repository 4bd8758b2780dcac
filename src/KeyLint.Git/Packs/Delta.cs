using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace KeyLint.Git.Packs;

/// <summary>One instruction of a delta: bytes of the base, or bytes of the delta itself.</summary>
/// <param name="IsCopy">Whether the bytes come from the base.</param>
/// <param name="Offset">Where they begin, in the base or in the delta.</param>
/// <param name="Length">How many they are.</param>
internal readonly record struct DeltaStep(bool IsCopy, int Offset, int Length);

/// <summary>
/// The changes that make one object of another. Format: gitformat-pack, "Deltified representation".
/// </summary>
internal ref struct Delta
{
    private static readonly ulong[] Spread = MakeSpread();

    private readonly ReadOnlySpan<byte> _raw;
    private int _at;

    /// <exception cref="InvalidDataException">There is no delta here.</exception>
    public Delta(ReadOnlySpan<byte> raw)
    {
        _raw = raw;
        BaseSize = Size();
        ResultSize = Size();
    }

    public long BaseSize { get; }

    public long ResultSize { get; }

    /// <summary>The next instruction; false at the end.</summary>
    /// <exception cref="InvalidDataException">The instruction is none.</exception>
    public bool Next(out DeltaStep step)
    {
        if (_at == _raw.Length)
        {
            step = default;
            return false;
        }

        var code = _raw[_at++];
        if ((code & 0x80) != 0)
        {
            var (offset, length) = Copy(code);
            step = new DeltaStep(true, offset, length == 0 ? 0x10000 : length);
        }
        else if (code > 0 && code <= _raw.Length - _at)
        {
            step = new DeltaStep(false, _at, code);
            _at += code;
        }
        else
        {
            throw Damaged();
        }

        return true;
    }

    /// <summary>Applies all instructions.</summary>
    /// <param name="source">The base.</param>
    /// <param name="result">Room for exactly the result.</param>
    /// <exception cref="InvalidDataException">The delta does not fit base or result.</exception>
    public void Apply(ReadOnlySpan<byte> source, Span<byte> result)
    {
        if (source.Length != BaseSize || result.Length != ResultSize)
        {
            throw new InvalidDataException("the delta belongs to another base");
        }

        while (Next(out var step))
        {
            var from = step.IsCopy ? source : _raw;
            if ((uint)step.Offset > (uint)from.Length || step.Length > from.Length - step.Offset || step.Length > result.Length)
            {
                throw Damaged();
            }

            from.Slice(step.Offset, step.Length).CopyTo(result);
            result = result[step.Length..];
        }

        if (!result.IsEmpty)
        {
            throw Damaged();
        }
    }

    /// <summary>Holds the size of the result against the instructions, before memory is taken for it: they are short and can say anything.</summary>
    /// <exception cref="InvalidDataException">The instructions make something of another size.</exception>
    public readonly void CheckResultSize()
    {
        long size = 0;
        for (var steps = this; steps.Next(out var step);)
        {
            size += step.Length;
        }

        if (size != ResultSize)
        {
            throw Damaged();
        }
    }

    private static InvalidDataException Damaged() => new("the delta is damaged");

    /// <summary>Offset and length of a copy: those of their seven bytes that are not zero, as bits of the code tell.</summary>
    private (int Offset, int Length) Copy(int code)
    {
        if (Bmi2.X64.IsSupported && _raw.Length - _at >= sizeof(ulong))
        {
            var spread = Bmi2.X64.ParallelBitDeposit(BinaryPrimitives.ReadUInt64LittleEndian(_raw[_at..]), Spread[code & 0x7F]);
            _at += BitOperations.PopCount((uint)code & 0x7F);
            return ((int)spread, (int)(spread >> 32));
        }

        return (Number(code, 4), Number(code >> 4, 3));
    }

    /// <summary>For each code, which bytes of offset and length there are.</summary>
    private static ulong[] MakeSpread() => [.. Enumerable.Range(0, 128)
        .Select(code => Enumerable.Range(0, 7).Where(bit => (code >> bit & 1) != 0).Aggregate(0UL, (mask, bit) => mask | (0xFFUL << (8 * bit))))];

    private int Number(int present, int bytes)
    {
        var number = 0;
        for (var i = 0; i < bytes; i++)
        {
            if ((present & (1 << i)) != 0)
            {
                if (_at == _raw.Length)
                {
                    throw Damaged();
                }

                number |= _raw[_at++] << (8 * i);
            }
        }

        return number;
    }

    private long Size()
    {
        long size = 0;
        for (var shift = 0; shift < 56; shift += 7)
        {
            if (_at == _raw.Length)
            {
                throw Damaged();
            }

            var value = _raw[_at++];
            size |= (long)(value & 0x7F) << shift;
            if ((value & 0x80) == 0)
            {
                return size;
            }
        }

        throw Damaged();
    }
}
