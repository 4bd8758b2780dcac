namespace KeyLint.Cli.Scanning.Containers;

/// <summary>What a file's bytes say that it holds.</summary>
internal enum ContainerFormat
{
    /// <summary>Nothing but itself.</summary>
    None,

    /// <summary>A zip: also packages, Office documents, and programs with a zip at their end.</summary>
    Zip,

    /// <summary>One file, compressed.</summary>
    Gzip,

    /// <summary>A tar with a magic number: POSIX or GNU.</summary>
    Tar,

    /// <summary>Compressed in a way that is not opened.</summary>
    Unopened,
}
