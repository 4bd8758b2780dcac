namespace KeyLint.Git;

/// <summary>The hash that names a repository's objects: git's <c>extensions.objectFormat</c>.</summary>
public enum ObjectFormat
{
    /// <summary>Ids of 20 bytes.</summary>
    Sha1,

    /// <summary>Ids of 32 bytes.</summary>
    Sha256,
}

internal static class ObjectFormats
{
    /// <summary>How many bytes an id has.</summary>
    public static int IdLength(this ObjectFormat format) => format == ObjectFormat.Sha256 ? ObjectId.LongByteLength : ObjectId.ByteLength;
}
