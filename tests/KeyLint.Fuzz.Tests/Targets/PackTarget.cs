using KeyLint.Fuzz.Tests.Running;
using KeyLint.Git;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>A repository whose pack or its index is damaged: what can be read is given, the rest is named, nothing throws.</summary>
internal sealed class PackTarget(string name, string damaged) : FuzzTarget(name)
{
    private SeedRepository? repository;

    private SeedRepository Repository => repository ??= new SeedRepository(isPacked: true);

    private string Damaged => Directory.GetFiles(Repository.File("objects/pack"), damaged).Single();

    public override IReadOnlyList<byte[]> Words { get; } = [.. Bytes("PACK", "\u0000\u0000\u0000\u0002"), [0xFF, (byte)'t', (byte)'O', (byte)'c'], [0x78, 0x9C], [0x78, 0x9C, 3, 0, 0, 0, 0, 1], [0x60], [0x70], [0x95, 0x0A], [0xFF, 0xFF, 0xFF, 0xFF]];

    public override IEnumerable<byte[]> Seeds() => [File.ReadAllBytes(Damaged)];

    public override void Try(byte[] input)
    {
        // git keeps packs for reading only.
        var file = Damaged;
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllBytes(file, input);
        var bytes = 0L;
        using var history = HistoryReader.Read(HistoryRepository.Open(Repository.Path), item => bytes += item.Content.Length, new HistoryReadOptions { Degree = 1 });
        Holds(bytes < 64 << 20, $"{bytes} bytes of a pack of {input.Length}");
    }
}
