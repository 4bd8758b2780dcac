using System.Buffers.Binary;

namespace KeyLint.Fuzz.Tests.Running;

/// <summary>Changes inputs at random, in the ways that break readers: bits, lengths, repetition, words of the format, other inputs.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<byte[]> words, int mostBytes)
{
    private const int MostChanges = 6;
    private static readonly byte[] Edges = [0, 1, 0x7F, 0x80, 0xFF, (byte)'\n', (byte)'\r', (byte)'"', (byte)'\\', (byte)'\'', (byte)' ', (byte)'0', (byte)'9', (byte)'{', (byte)'}'];
    private static readonly byte[][] Numbers = [.. new[] { "0", "-1", "65536", "2147483647", "2147483648", "9223372036854775807", "1e400", "00" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    private readonly Random random = new(seed);

    /// <summary>Makes another input of some.</summary>
    public byte[] Change(IReadOnlyList<byte[]> inputs)
    {
        var bytes = inputs[random.Next(inputs.Count)].ToList();
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
        {
            ChangeOnce(bytes, inputs);
        }

        return bytes.Count > mostBytes ? [.. bytes.Take(mostBytes)] : [.. bytes];
    }

    private void ChangeOnce(List<byte> bytes, IReadOnlyList<byte[]> inputs)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(10))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = Edges[random.Next(Edges.Length)];
                break;
            case 2 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 3 when at < bytes.Count:
                bytes.RemoveRange(at, random.Next(1, Math.Min(bytes.Count - at, 64) + 1));
                break;
            case 4 when at < bytes.Count:
                Repeat(bytes, at, random.Next(1, Math.Min(bytes.Count - at, 128) + 1));
                break;
            case 5 when at + 4 <= bytes.Count:
                Count(bytes, at);
                break;
            case 6:
                bytes.InsertRange(at, Numbers[random.Next(Numbers.Length)]);
                break;
            case 7:
                Splice(bytes, at, inputs[random.Next(inputs.Count)]);
                break;
            default:
                bytes.InsertRange(at, words.Count > 0 ? words[random.Next(words.Count)] : [Edges[random.Next(Edges.Length)]]);
                break;
        }
    }

    private void Repeat(List<byte> bytes, int at, int length)
    {
        var stretch = bytes.GetRange(at, length);
        for (var times = random.Next(4) == 0 ? random.Next(100) : 1; times > 0 && bytes.Count < mostBytes; times--)
        {
            bytes.InsertRange(at, stretch);
        }
    }

    /// <summary>Adds a little to a number of four bytes, or puts a far one there.</summary>
    private void Count(List<byte> bytes, int at)
    {
        Span<byte> word = [.. bytes.GetRange(at, 4)];
        var number = random.Next(3) == 0 ? random.Next() : BinaryPrimitives.ReadInt32BigEndian(word) + random.Next(-16, 17);
        BinaryPrimitives.WriteInt32BigEndian(word, number);
        for (var i = 0; i < word.Length; i++)
        {
            bytes[at + i] = word[i];
        }
    }

    private void Splice(List<byte> bytes, int at, byte[] other)
    {
        var from = random.Next(other.Length + 1);
        bytes.InsertRange(at, other.AsSpan(from, random.Next(Math.Min(other.Length - from, 256) + 1)));
    }
}
