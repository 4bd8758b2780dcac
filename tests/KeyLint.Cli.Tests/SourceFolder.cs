namespace KeyLint.Cli.Tests;

/// <summary>The checkout that the tests were built from.</summary>
public static class SourceFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "KeyLint.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
