namespace KeyLint.Git.Storage;

/// <summary>Tells files with a content from pipes and devices, which have no length, whatever links lead to them: opening one could wait for ever.</summary>
internal static class RegularFile
{
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static bool HasContent(string path)
    {
        var file = new FileInfo(path);
        return (file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true)) is FileInfo { Exists: true, Length: > 0 };
    }
}
