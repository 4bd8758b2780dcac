namespace KeyLint.Git.Tests.Support;

/// <summary>Writes deltas by hand. Format: gitformat-pack, "Deltified representation".</summary>
internal sealed class DeltaWriter
{
    private readonly List<byte> _bytes = [];

    public DeltaWriter(long baseSize, long resultSize)
    {
        Size(baseSize);
        Size(resultSize);
    }

    /// <summary>A delta that takes over what two contents begin with and brings the rest.</summary>
    public static byte[] Between(ReadOnlySpan<byte> source, ReadOnlySpan<byte> result)
    {
        var common = source.CommonPrefixLength(result);
        var delta = new DeltaWriter(source.Length, result.Length);
        for (var at = 0; at < common; at += 0xFFFF)
        {
            delta.Copy(at, Math.Min(0xFFFF, common - at));
        }

        return delta.Insert(result[common..]).ToArray();
    }

    /// <summary>Copies from the base; a length of 0x10000 is written as none, as git does.</summary>
    public DeltaWriter Copy(long offset, int length)
    {
        var at = _bytes.Count;
        _bytes.Add(0x80);
        Number(offset, 4, 0);
        Number(length == 0x10000 ? 0 : length, 3, 4);
        return this;

        void Number(long number, int count, int bit)
        {
            for (var i = 0; i < count; i++)
            {
                if ((byte)(number >> (8 * i)) is not 0 and var part)
                {
                    _bytes[at] |= (byte)(1 << (bit + i));
                    _bytes.Add(part);
                }
            }
        }
    }

    public DeltaWriter Insert(ReadOnlySpan<byte> content)
    {
        for (; !content.IsEmpty; content = content[Math.Min(127, content.Length)..])
        {
            var part = content[..Math.Min(127, content.Length)];
            _bytes.Add((byte)part.Length);
            _bytes.AddRange(part);
        }

        return this;
    }

    public DeltaWriter Raw(params byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public byte[] ToArray() => [.. _bytes];

    private void Size(long size)
    {
        for (; size > 0x7F; size >>= 7)
        {
            _bytes.Add((byte)(0x80 | (size & 0x7F)));
        }

        _bytes.Add((byte)size);
    }
}
