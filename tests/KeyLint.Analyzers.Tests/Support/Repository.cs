namespace KeyLint.Analyzers.Tests.Support;

/// <summary>Files of the repository that tests hold against the code.</summary>
internal static class Repository
{
    private static string Root { get; } = FindRoot();

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string[] ReadLines(string path) => File.ReadAllLines(PathOf(path));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "KeyLint.sln")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }
}
