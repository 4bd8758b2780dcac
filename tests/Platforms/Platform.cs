namespace KeyLint.Platforms;

/// <summary>What a test needs of where it runs; where that is missing it is reported as skipped, with the reason.</summary>
internal static class Platform
{
    public static string? Unix => OperatingSystem.IsWindows() ? "Windows has no such thing." : null;

    public static string? Linux => OperatingSystem.IsLinux() ? null : "Only Linux has it.";

    /// <summary>Only root can give files to another user.</summary>
    public static string? Root => Unix ?? (Environment.IsPrivilegedProcess ? null : "Only root can give files away.");
}
