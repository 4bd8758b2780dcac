using System.Buffers.Binary;

namespace KeyLint.Git.Index;

/// <summary>
/// Reads a compressed set of bits. Format: git's Documentation/gitformat-bitmap, appendix A: words that say how many words of
/// equal bits follow unwritten, and how many words follow as they are.
/// </summary>
internal static class EwahBits
{
    private const int WordLength = 8;
    private const int WordBits = 64;

    // There is one for each entry of an index, which has this length at least.
    private const int MaxBits = StagedFiles.Limit / 62;

    /// <summary>The ranges of set bits; null if the data is damaged. Moves the data behind what was read.</summary>
    public static IReadOnlyList<Range>? Read(ref ReadOnlySpan<byte> data)
    {
        // The count of bits, the count of words, the words, and where the last marker word is.
        if (data.Length < 12)
        {
            return null;
        }

        var bits = BinaryPrimitives.ReadUInt32BigEndian(data);
        var words = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        if (bits > MaxBits || words > (data.Length - 12) / WordLength)
        {
            return null;
        }

        var body = data.Slice(8, (int)words * WordLength);
        data = data[(12 + body.Length)..];
        return Decode(body, (int)bits);
    }

    private static List<Range>? Decode(ReadOnlySpan<byte> body, int bits)
    {
        var ranges = new List<Range>();
        long at = 0;
        while (!body.IsEmpty)
        {
            var marker = Take(ref body);
            var running = (long)(uint)(marker >> 1) * WordBits;
            var literal = (int)(marker >> 33);
            if (literal > body.Length / WordLength || at + running > bits + (long)WordBits)
            {
                return null;
            }

            if ((marker & 1) != 0)
            {
                Add(at, at + running);
            }

            for (at += running; literal > 0; literal--, at += WordBits)
            {
                var word = Take(ref body);
                for (var bit = 0; bit < WordBits; bit++)
                {
                    if ((word >> bit & 1) != 0)
                    {
                        Add(at + bit, at + bit + 1);
                    }
                }
            }
        }

        return ranges;

        void Add(long start, long end)
        {
            if (start < bits)
            {
                ranges.Add((int)start..(int)Math.Min(end, bits));
            }
        }
    }

    private static ulong Take(ref ReadOnlySpan<byte> body)
    {
        var word = BinaryPrimitives.ReadUInt64BigEndian(body);
        body = body[WordLength..];
        return word;
    }
}
