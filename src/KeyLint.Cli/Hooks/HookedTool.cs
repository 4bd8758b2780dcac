namespace KeyLint.Cli.Hooks;

/// <summary>Whether the script of a hook will find keylint, by the places where it looks.</summary>
internal static class HookedTool
{
    private const string Manifest = ".config/dotnet-tools.json";

    /// <summary>Whether it is on the path, among the tools of this user, or named by the repository.</summary>
    /// <param name="root">Where the hook runs.</param>
    public static bool IsFound(string root) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools"))
            .Any(IsIn)
        || IsNamed(Path.Combine(root, Manifest));

    private static bool IsIn(string folder) => File.Exists(Path.Combine(folder, "keylint")) || File.Exists(Path.Combine(folder, "keylint.exe"));

    private static bool IsNamed(string manifest)
    {
        try
        {
            return File.Exists(manifest) && File.ReadAllText(manifest).Contains("\"keylint\"", StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The script cannot read it either.
            return false;
        }
    }
}
