namespace KeyLint.Git.Packs;

/// <summary>An entry to be read together with all that builds on it.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Base">A copy of the content that the entry builds on, if it was already there.</param>
/// <param name="Known">What is known of that content.</param>
internal readonly record struct WalkTask(Pack Pack, int Entry, byte[]? Base, object? Known);
