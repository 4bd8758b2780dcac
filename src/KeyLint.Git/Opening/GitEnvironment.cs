namespace KeyLint.Git.Opening;

/// <summary>
/// What git tells the programs that it runs about where things are. During <c>git commit FILE</c> the index is another file, and before
/// pushed objects are accepted they lie in a folder of their own.
/// </summary>
/// <param name="GitDirectory">The git folder; null where git would search for it.</param>
/// <param name="Index">The index; null for the usual one.</param>
/// <param name="Objects">The folder of objects; null for the usual one.</param>
/// <param name="Alternates">Further folders of objects.</param>
internal sealed record GitEnvironment(string? GitDirectory, string? Index, string? Objects, IReadOnlyList<string> Alternates)
{
    /// <summary>Nothing is said.</summary>
    public static readonly GitEnvironment None = new(null, null, null, []);

    public static GitEnvironment Read(Func<string, string?> variable) => new(
        Place("GIT_DIR", variable),
        Place("GIT_INDEX_FILE", variable),
        Place("GIT_OBJECT_DIRECTORY", variable),
        [.. QuotedPaths.Split(variable("GIT_ALTERNATE_OBJECT_DIRECTORIES") ?? "").Select(Path.GetFullPath)]);

    private static string? Place(string name, Func<string, string?> variable)
        => variable(name) is { Length: > 0 } value ? Path.GetFullPath(value) : null;
}
