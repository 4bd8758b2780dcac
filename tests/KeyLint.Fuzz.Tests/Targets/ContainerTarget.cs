using System.Formats.Tar;
using System.IO.Compression;
using KeyLint.Cli.Scanning.Containers;
using KeyLint.Fuzz.Tests.Running;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>Archives never throw, and give no more than their limits.</summary>
internal sealed class ContainerTarget() : FuzzTarget("container")
{
    private const int EntryBytes = 1 << 20;
    private static readonly byte[] Text = Bytes(string.Concat(Enumerable.Repeat("api_key = nothing to see here\n", 40)));

    public override int MostBytes => 1 << 15;

    public override IReadOnlyList<byte[]> Words { get; } = [.. Bytes("PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "ustar\0" + "00", "../", "100 path=x\n"), [0x1F, 0x8B, 8, 0], [0xFF, 0xFF, 0xFF, 0xFF]];

    public override IEnumerable<byte[]> Seeds()
    {
        var zip = Zip(("a.txt", Text), ("b/c.json", [1, 2, 3]));
        return [zip, Zip(("inner.zip", zip)), Gzip(Text), Tar(("a.txt", Text), (new string('n', 200), Text)), Gzip(Tar(("inner.zip", zip)))];
    }

    public override void Try(byte[] input)
    {
        var bytes = 0L;
        var limits = new ContainerLimits { EntryBytes = EntryBytes, MostExpanded = 32 * EntryBytes };
        var reader = new ContainerReader("fuzzed.bin", limits, (_, content) => bytes += content.Length);
        reader.Read(input);
        Holds(bytes <= limits.Expanded(input.Length) + EntryBytes, $"{bytes} bytes of {input.Length}");
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    private static byte[] Tar(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
            }
        }

        return stream.ToArray();
    }
}
