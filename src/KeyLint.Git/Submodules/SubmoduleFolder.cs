namespace KeyLint.Git.Submodules;

/// <summary>The git folder of a submodule that is on disk.</summary>
/// <param name="Name">The name under <c>modules</c>, nested ones joined by slashes, or else the path in the work tree.</param>
/// <param name="Path">The path in the work tree, from that of the outermost repository; null if no index names it.</param>
/// <param name="GitDirectory">The git folder.</param>
internal sealed record SubmoduleFolder(string Name, string? Path, string GitDirectory);
