namespace KeyLint.Git.Packs;

/// <summary>Finds what a pack does not hold, or not soundly.</summary>
internal interface IOtherCopies
{
    /// <summary>Reads an object that a delta builds on and that stands outside of its pack.</summary>
    /// <exception cref="InvalidDataException">There is no sound copy of it.</exception>
    public EntryBuffer Read(ObjectId id, PackReader reader);

    /// <summary>Reads another copy of an entry that cannot be read; false if there is no sound one.</summary>
    public bool TryRead(Pack pack, int entry, PackReader reader, out EntryBuffer content);
}
