namespace KeyLint.Git;

/// <summary>Reads ignore files.</summary>
public static class IgnoreFileReader
{
    /// <summary>The content of an ignore file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="followsLinks">Whether it may be a link: git follows those that a person's own configuration names, and none in a work tree.</param>
    /// <param name="fault">What is wrong with it, as the end of a sentence; null if nothing is, or it does not exist.</param>
    /// <returns>Its bytes; null if it does not exist or is not read.</returns>
    public static byte[]? Read(string path, bool followsLinks, out string? fault)
    {
        fault = null;
        try
        {
            FileSystemInfo file = new FileInfo(path);
            if (file.LinkTarget is not null)
            {
                if (!followsLinks)
                {
                    fault = "is a link, and was not followed, as git does not";
                    return null;
                }

                file = file.ResolveLinkTarget(returnFinalTarget: true)!;
            }

            // Pipes and devices have no length; opening one could wait for ever.
            if (file is not FileInfo { Exists: true, Length: > 0 and var length })
            {
                return null;
            }

            if (length > IgnoreRules.MaxFileBytes)
            {
                fault = $"is over {IgnoreRules.MaxFileBytes / 1024 / 1024} MB, and was not read";
                return null;
            }

            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = "cannot be read: " + exception.Message.TrimEnd('.');
            return null;
        }
    }
}
