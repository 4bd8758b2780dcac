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

    /// <summary>Whether a file is there and may be run.</summary>
    public static bool CanRun(string file)
    {
        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        try
        {
            return File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Execute) != 0);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A link that leads nowhere, or what somebody took away meanwhile.
            return false;
        }
    }

    private static bool IsIn(string folder) => CanRun(Path.Combine(folder, OperatingSystem.IsWindows() ? "keylint.exe" : "keylint"));

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
