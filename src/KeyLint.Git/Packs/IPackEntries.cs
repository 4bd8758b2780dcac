namespace KeyLint.Git.Packs;

/// <summary>Which objects a pack holds, and where.</summary>
internal interface IPackEntries
{
    public int Count { get; }

    /// <summary>The id of an entry, as bytes.</summary>
    public ReadOnlySpan<byte> Id(int number);

    /// <summary>Where in the pack an entry begins; anything if the file that says so is damaged.</summary>
    public long Offset(int number);

    /// <summary>The CRC-32 of an entry as it is stored, header and all; null where nothing tells.</summary>
    public uint? Checksum(int number);
}
