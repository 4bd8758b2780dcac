using KeyLint.Git.Packs;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Packs;

public sealed class DeltaTests
{
    [Fact]
    public void random_deltas_make_what_they_say()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var source = new byte[random.Next(1, 200_000)];
            random.NextBytes(source);
            var result = new List<byte>();
            var steps = new List<(bool IsCopy, int Length)>();
            var parts = new List<Action<DeltaWriter>>();
            for (var part = random.Next(1, 8); part > 0; part--)
            {
                if (random.Next(2) == 0)
                {
                    var offset = random.Next(source.Length);
                    var length = Math.Min(random.Next(1, 0x10001), source.Length - offset);
                    result.AddRange(source.AsSpan(offset, length));
                    parts.Add(delta => delta.Copy(offset, length));
                    steps.Add((true, length));
                }
                else
                {
                    var bytes = new byte[random.Next(1, 128)];
                    random.NextBytes(bytes);
                    result.AddRange(bytes);
                    parts.Add(delta => delta.Insert(bytes));
                    steps.Add((false, bytes.Length));
                }
            }

            var writer = new DeltaWriter(source.Length, result.Count);
            parts.ForEach(part => part(writer));

            var delta = new Delta(writer.ToArray());
            delta.CheckResultSize();
            Assert.Equal((source.Length, result.Count), (delta.BaseSize, delta.ResultSize));
            var made = new byte[result.Count];
            delta.Apply(source, made);
            Assert.Equal(result, made);
            Assert.Equal(steps, Steps(writer.ToArray()));
        }
    }

    [Fact]
    public void every_form_of_a_copy_is_read_alike_amid_a_delta_and_at_its_end()
    {
        for (var code = 0x80; code < 0x100; code++)
        {
            byte[] operands = [.. Enumerable.Range(1, System.Numerics.BitOperations.PopCount((uint)code & 0x7F)).Select(number => (byte)(number * 17))];
            var (offset, length) = (0, 0);
            for (var (bit, at) = (0, 0); bit < 7; bit++)
            {
                var value = (code & (1 << bit)) != 0 ? operands[at++] : 0;
                offset |= bit < 4 ? value << (8 * bit) : 0;
                length |= bit < 4 ? 0 : value << (8 * (bit - 4));
            }

            var expected = new DeltaStep(true, offset, length == 0 ? 0x10000 : length);
            Assert.Equal(expected, First([1, 1, (byte)code, .. operands]));
            Assert.Equal(expected, First([1, 1, (byte)code, .. operands, 8, 1, 2, 3, 4, 5, 6, 7, 8]));
            if (operands.Length > 0)
            {
                Assert.Throws<InvalidDataException>(() => First([1, 1, (byte)code, .. operands[..^1]]));
            }
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void insert_takes_what_is_there_and_no_more(byte count, bool isThere)
    {
        byte[] raw = [1, 1, count, 7, 8];
        if (isThere)
        {
            Assert.Equal(new DeltaStep(false, 3, count), First(raw));
        }
        else
        {
            Assert.Throws<InvalidDataException>(() => First(raw));
        }
    }

    [Fact]
    public void damaged_deltas_are_refused_or_make_something_of_their_size()
    {
        var random = new Random(2);
        var source = new byte[1000];
        var sound = new DeltaWriter(1000, 700).Copy(10, 300).Insert(new byte[100]).Copy(0, 300).ToArray();
        for (var round = 0; round < 5000; round++)
        {
            byte[] damaged = [.. sound];
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            damaged = damaged[..(random.Next(4) == 0 ? random.Next(damaged.Length) : damaged.Length)];
            _ = Record.Exception(() => PackReader.Apply(damaged, source).Return()) switch
            {
                null => 0,
                InvalidDataException => 0,
                var other => throw other,
            };
        }
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 5 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0 })]
    public void sizes_that_are_none_are_refused(byte[] raw) => Assert.Throws<InvalidDataException>(() => _ = new Delta(raw).BaseSize);

    private static DeltaStep First(byte[] raw)
    {
        var delta = new Delta(raw);
        Assert.True(delta.Next(out var step));
        return step;
    }

    private static List<(bool IsCopy, int Length)> Steps(byte[] raw)
    {
        var steps = new List<(bool, int)>();
        for (var delta = new Delta(raw); delta.Next(out var step);)
        {
            steps.Add((step.IsCopy, step.Length));
        }

        return steps;
    }
}
