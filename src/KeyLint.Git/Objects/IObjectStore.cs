namespace KeyLint.Git.Objects;

/// <summary>
/// All objects of a repository, reachable or not, by number. Numbers are the order of the ids, so they do not depend on how the
/// objects are packed. Reading single objects and sweeping are safe for several threads at once.
/// </summary>
internal interface IObjectStore : IDisposable
{
    /// <summary>How many objects there are.</summary>
    public int Count { get; }

    /// <summary>Whether there are folders that the repository borrows from.</summary>
    public bool Borrows { get; }

    public ObjectId Id(int number);

    /// <summary>The kind of an object; unknown for one that is damaged.</summary>
    public ObjectKind Kind(int number);

    /// <summary>What is known of an earlier reading.</summary>
    public Caching.KnownGraph? Known { get; }

    /// <summary>Whether only a repository that this one borrows from holds the object.</summary>
    public bool IsBorrowed(int number);

    public bool TryFind(ReadOnlySpan<byte> id, out int number);

    /// <summary>One object. Never throws for one that is damaged: the lease says what is wrong.</summary>
    public ObjectLease Read(int number);

    /// <summary>Reads many objects, in whatever order is fast.</summary>
    /// <param name="visitor">Says which objects are wanted, and takes them.</param>
    /// <param name="degree">How many threads read and call the visitor.</param>
    /// <param name="cancellation">Ends the sweep.</param>
    public void Sweep(IObjectVisitor visitor, int degree, CancellationToken cancellation);
}

/// <summary>Takes the objects of a sweep, each once. Called by several threads at once.</summary>
internal interface IObjectVisitor
{
    /// <summary>The size in bytes above which an object is not read.</summary>
    public long SizeLimit { get; }

    /// <summary>Whether each object is hashed and held against its id.</summary>
    public bool VerifiesHashes { get; }

    /// <summary>Whether an object is wanted. Must always answer the same.</summary>
    public bool Wants(int number);

    /// <summary>Takes an object.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="content">Its content; valid only during the call.</param>
    /// <param name="change">How the content was made of that of another object that was visited, if the sweep knows.</param>
    /// <param name="worker">The thread that calls, from zero to the degree.</param>
    /// <returns>What should be known of this object when one that is made of it is visited.</returns>
    public object? Visit(int number, ObjectKind kind, ReadOnlySpan<byte> content, Packs.EntryChange change, int worker);

    /// <summary>Told of a wanted object that is over the limit.</summary>
    public void TooLarge(int number, long size);

    /// <summary>Told of a wanted object that cannot be read.</summary>
    public void Fail(int number, string detail);
}
