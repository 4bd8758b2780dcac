using System.Buffers.Binary;
using KeyLint.Git.Objects;

namespace KeyLint.Git.Tests.Objects;

public sealed class IdTableTests
{
    [Theory]
    [InlineData(0, 20)]
    [InlineData(1, 20)]
    [InlineData(5000, 20)]
    [InlineData(5000, 32)]
    public void ids_are_found_and_others_are_not(int count, int idLength)
    {
        var random = new Random(count);
        var ids = Enumerable.Range(0, count * 2).Select(_ => Random(random, idLength)).Order().ToArray();
        Finds(new IdTable([.. ids.Where((_, at) => at % 2 == 0)]), [.. ids.Where((_, at) => at % 2 == 0)], [.. ids.Where((_, at) => at % 2 == 1)], idLength);
    }

    [Fact]
    public async Task ids_made_to_fall_together_are_found_soon()
    {
        var ids = Enumerable.Range(0, 600_000).Select(number => Same(number, 7)).Order().ToArray();
        await Task.Run(() => Finds(new IdTable(ids), ids, [Same(1, 8), Same(700_000, 7)], 20)).WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task ids_made_to_fall_together_fill_a_dictionary_soon()
    {
        var ids = Enumerable.Range(0, 100_000).Select(number => Same(number, 7)).ToArray();
        var set = await Task.Run(() => ids.ToHashSet()).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(ids.Length, set.Count);
    }

    private static ObjectId Random(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return new ObjectId(bytes);
    }

    private static ObjectId Same(int number, byte start)
    {
        var bytes = new byte[20];
        bytes.AsSpan(0, 8).Fill(start);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), number);
        return new ObjectId(bytes);
    }

    private static void Finds(IdTable table, ObjectId[] ids, ObjectId[] others, int idLength)
    {
        Span<byte> bytes = stackalloc byte[idLength];
        Assert.Equal(ids.Length, table.Count);
        for (var number = 0; number < ids.Length; number++)
        {
            ids[number].CopyTo(bytes);
            Assert.True(table.TryFind(bytes, out var found) && found == number && table[number] == ids[number]);
        }

        foreach (var other in others)
        {
            other.CopyTo(bytes);
            Assert.False(table.TryFind(bytes, out var found));
            Assert.Equal(-1, found);
        }
    }
}
