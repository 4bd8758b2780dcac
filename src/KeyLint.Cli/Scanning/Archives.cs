namespace KeyLint.Cli.Scanning;

/// <summary>Tells files whose content is compressed: it is not opened, and a scan must not pass over that in silence.</summary>
internal static class Archives
{
    private static readonly byte[][] Magics =
    [
        [0x50, 0x4B, 0x03, 0x04], // zip, nupkg, docx
        [0x1F, 0x8B],             // gzip
        [0x42, 0x5A, 0x68],       // bzip2
        [0xFD, 0x37, 0x7A, 0x58], // xz
        [0x28, 0xB5, 0x2F, 0xFD], // zstd
        [0x37, 0x7A, 0xBC, 0xAF], // 7z
        [0x52, 0x61, 0x72, 0x21], // rar
    ];

    /// <summary>Whether a file begins as an archive or a compressed file does.</summary>
    /// <param name="content">Its bytes.</param>
    public static bool Is(ReadOnlySpan<byte> content)
    {
        foreach (var magic in Magics)
        {
            if (content.StartsWith(magic))
            {
                return true;
            }
        }

        return false;
    }
}
