namespace KeyLint.Engine.Validation.PrivateKeys;

/// <summary>Reads DER, one element after another, without exceptions. Source: ITU-T X.690, sections 8.1 and 10.</summary>
/// <param name="bytes">What is left to read.</param>
internal ref struct Der(ReadOnlySpan<byte> bytes)
{
    public const byte Integer = 0x02;
    public const byte BitString = 0x03;
    public const byte OctetString = 0x04;
    public const byte ObjectId = 0x06;
    public const byte Sequence = 0x30;

    private const int MaxLengthBytes = 3;

    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>Whether an element ended after the bytes do.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether all is read.</summary>
    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>The tag of the next element, or 0 at the end.</summary>
    public readonly byte NextTag => rest.IsEmpty ? (byte)0 : rest[0];

    /// <summary>Reads the next element if it has a tag.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="content">Its content; of one that is cut, what there is.</param>
    /// <returns>False when another element follows, or none, or its length makes no sense.</returns>
    public bool TryRead(byte tag, out ReadOnlySpan<byte> content)
    {
        content = default;
        if (rest.Length < 2 || rest[0] != tag)
        {
            return false;
        }

        var (length, header) = (rest[1], 2);
        var size = (int)length;
        if ((length & 0x80) != 0)
        {
            var count = length & 0x7F;
            if (count is 0 or > MaxLengthBytes || rest.Length < 2 + count)
            {
                return false;
            }

            size = 0;
            foreach (var part in rest.Slice(2, count))
            {
                size = (size << 8) | part;
            }

            header += count;
        }

        IsCut |= size > rest.Length - header;
        size = Math.Min(size, rest.Length - header);
        content = rest.Slice(header, size);
        rest = rest.Slice(header + size);
        return true;
    }
}
