namespace KeyLint.Git.Changes;

/// <summary>A file that a change brings in, or that stood there before it.</summary>
/// <param name="Path">Its path from the root of the work tree, with forward slashes; one that is not UTF-8 is quoted as git does.</param>
/// <param name="Id">Its blob.</param>
public readonly record struct ChangedFile(string Path, ObjectId Id);
