using KeyLint.Git.Parsing;

namespace KeyLint.Git.Index;

/// <summary>An entry of an index: what is staged at a path.</summary>
/// <param name="Path">The path in the work tree.</param>
/// <param name="Id">The blob; of a submodule its commit, of a folder left out of a sparse index its tree.</param>
/// <param name="Kind">What the id names.</param>
/// <param name="Stage">0; in a conflict 1 for the base, 2 for ours, 3 for theirs.</param>
/// <param name="IsIntentToAdd">Whether the path alone is staged, and the id is that of an empty blob.</param>
/// <param name="IsResolved">Whether the entry is only kept so that a conflict's resolution can be undone.</param>
internal sealed record StagedFile(string Path, ObjectId Id, EntryKind Kind, int Stage, bool IsIntentToAdd, bool IsResolved = false);
