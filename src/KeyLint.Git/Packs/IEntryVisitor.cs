namespace KeyLint.Git.Packs;

/// <summary>Takes the entries of packs. Called by several threads at once, each entry once.</summary>
internal interface IEntryVisitor
{
    /// <summary>The size in bytes above which an object is not made up unless another one needs it.</summary>
    public long SizeLimit { get; }

    /// <summary>Whether the content of an entry is wanted. Must always answer the same.</summary>
    public bool Wants(Pack pack, int entry);

    /// <summary>Takes the content of an entry.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="content">The content; valid only during the call.</param>
    /// <param name="change">How the content was made of that of its base; nothing for an object that is stored whole.</param>
    /// <param name="worker">The thread that calls, from zero.</param>
    /// <returns>Whatever the deltas of this entry should know of it.</returns>
    public object? Visit(Pack pack, int entry, ReadOnlySpan<byte> content, EntryChange change, int worker);

    /// <summary>Told of an entry that is wanted but over the limit.</summary>
    public void TooLarge(Pack pack, int entry, long size);

    /// <summary>Told of an entry that is wanted but cannot be read.</summary>
    public void Fail(Pack pack, int entry, string detail, int worker);
}

/// <summary>How an object was made of its base.</summary>
/// <param name="known">What the visitor returned for the base; null without one.</param>
/// <param name="delta">The delta; empty for an object that is stored whole.</param>
internal readonly ref struct EntryChange(object? known, ReadOnlySpan<byte> delta)
{
    public object? Known { get; } = known;

    public ReadOnlySpan<byte> Delta { get; } = delta;
}
