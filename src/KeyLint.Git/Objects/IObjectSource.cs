namespace KeyLint.Git.Objects;

/// <summary>
/// Reads single objects, raw as git hashes them. The only way by which this module reaches objects, so that another reader
/// can take its place. Safe for use by several threads at once.
/// </summary>
internal interface IObjectSource : IDisposable
{
    /// <summary>Kind and size of an object, without its content.</summary>
    public ObjectHeader ReadHeader(ObjectId id);

    /// <summary>The object itself. Never throws for an object that is missing or damaged: the status says so.</summary>
    public ObjectLease Read(ObjectId id);
}
