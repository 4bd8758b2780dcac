namespace KeyLint.Cli.Scanning.Walking;

/// <summary>A file to scan.</summary>
/// <param name="FullPath">To open it.</param>
/// <param name="Path">To name it: relative to the folder that was given, with forward slashes.</param>
internal sealed record FoundFile(string FullPath, string Path);
