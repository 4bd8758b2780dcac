namespace KeyLint.Reports.Tests;

/// <summary>Finds a folder of the sources from where the tests run.</summary>
internal static class SourceFolder
{
    /// <summary>The nearest folder above that holds a file of this name.</summary>
    public static string Of(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, file)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above the tests holds {file}.");
    }
}
