namespace KeyLint.Cli.Scanning.Containers;

/// <summary>How far containers are opened, so that one made to burst cannot.</summary>
internal sealed record ContainerLimits
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>The largest file inside that is read, in bytes; a tar in a gzip is no file of its own.</summary>
    public required long EntryBytes { get; init; }

    /// <summary>How many containers may stand in one another.</summary>
    public int Depth { get; init; } = 4;

    /// <summary>How many files one file may hold, at all depths together.</summary>
    public int Entries { get; init; } = 100_000;

    /// <summary>How many bytes a file may expand to, at all depths together.</summary>
    /// <param name="size">The file's own size. Text seldom shrinks to less than a hundredth; what was stored four times over is stored on purpose.</param>
    public long Expanded(long size) => Math.Max(4 * size, Math.Clamp(200 * size, 16 * Megabyte, MostExpanded));

    /// <summary>The bound on <see cref="Expanded"/> for files that are not large themselves.</summary>
    public long MostExpanded { get; init; } = 256 * Megabyte;
}
