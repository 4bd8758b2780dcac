namespace KeyLint.Git.References;

/// <summary>A change of a reference that its log remembers.</summary>
/// <param name="Reference">The name of the reference, as <see cref="ReferenceFiles"/> gives it.</param>
/// <param name="File">The log.</param>
/// <param name="Line">The line in it, from 1.</param>
/// <param name="Old">What the reference held before; zero if it is new.</param>
/// <param name="New">What it held then; zero if it was deleted.</param>
/// <param name="Person">Who changed it: name and mail.</param>
/// <param name="Time">When, in the writer's zone; null if that is no time.</param>
/// <param name="Message">Why; may be empty.</param>
internal sealed record ReflogEntry(
    string Reference, string File, int Line, ObjectId Old, ObjectId New, string Person, DateTimeOffset? Time, string Message);
