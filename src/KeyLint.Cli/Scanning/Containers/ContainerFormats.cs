namespace KeyLint.Cli.Scanning.Containers;

/// <summary>Tells containers by their content. A file that is none costs a look at a few bytes.</summary>
internal static class ContainerFormats
{
    public static ContainerFormat Of(ReadOnlySpan<byte> content) => content switch
    {
        [0x1F, 0x8B, 8, <= 0x1F, ..] => ContainerFormat.Gzip,
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, ..] => ContainerFormat.Unopened,
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => ContainerFormat.Unopened,
        [0x28, 0xB5, 0x2F, 0xFD, ..] => ContainerFormat.Unopened, // zstd
        [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => ContainerFormat.Unopened,
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 7, ..] => ContainerFormat.Unopened,
        [0x78, 0x01 or 0x9C or 0xDA, var block, _, _, _, ..] when IsDeflate(block, content) => ContainerFormat.Unopened,
        _ when TarHeader.HasMagic(content) => ContainerFormat.Tar,
        _ => ZipDirectory.IsZip(content) ? ContainerFormat.Zip : ContainerFormat.None,
    };

    /// <summary>Whether what follows zlib's two bytes, which prove little, begins a block: one of known type, and if stored, of known length.</summary>
    private static bool IsDeflate(byte block, ReadOnlySpan<byte> content) => (block >> 1 & 3) switch
    {
        0 => content.Length >= 7 && (content[3] ^ content[5]) == 0xFF && (content[4] ^ content[6]) == 0xFF,
        3 => false,
        _ => true,
    };
}
