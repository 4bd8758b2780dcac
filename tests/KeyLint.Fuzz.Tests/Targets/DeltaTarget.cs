using KeyLint.Fuzz.Tests.Running;
using KeyLint.Git.Packs;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>A delta gives a result of the size it announces, or says that it is damaged.</summary>
internal sealed class DeltaTarget() : FuzzTarget("delta")
{
    private static readonly byte[] Source = [.. Enumerable.Range(0, 300).Select(number => (byte)number)];

    public override IReadOnlyList<byte[]> Words { get; } = [[0x90, 5], [0xB0, 1, 1], [0x80], [0xFF, 1, 0, 0, 0, 9, 0, 0], [3, 1, 2, 3], [0xAC, 2]];

    public override IEnumerable<byte[]> Seeds() => [[0xAC, 2, 10, 0x91, 100, 5, 5, 1, 2, 3, 4, 5], [0xAC, 2, 0xAC, 2, 0xB0, 0x2C, 1], [0xAC, 2, 0]];

    public override void Try(byte[] input)
    {
        try
        {
            var announced = new Delta(input).ResultSize;
            var result = PackReader.Apply(input, Source);
            try
            {
                Holds(result.Span.Length == announced, "a result of another size");
            }
            finally
            {
                result.Return();
            }
        }
        catch (InvalidDataException)
        {
            // Damaged, and said so.
        }
    }
}
