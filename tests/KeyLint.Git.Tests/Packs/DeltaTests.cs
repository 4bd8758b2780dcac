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
