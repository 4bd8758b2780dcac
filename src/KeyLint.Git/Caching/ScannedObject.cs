namespace KeyLint.Git.Caching;

/// <summary>An object that was scanned and held nothing.</summary>
/// <param name="Id">The object.</param>
/// <param name="Size">How many bytes of it were given.</param>
/// <param name="PathHash">A hash of the path that it was scanned at.</param>
internal readonly record struct ScannedObject(ObjectId Id, int Size, ulong PathHash);
