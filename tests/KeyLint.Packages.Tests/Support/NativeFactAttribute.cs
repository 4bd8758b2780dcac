using System.Diagnostics;

namespace KeyLint.Packages.Tests.Support;

/// <summary>A test that links a native file, and is reported as skipped where there is no linker for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute() => Skip = !OperatingSystem.IsLinux() ? "It is built on Linux." : IsInstalled("clang") || IsInstalled("gcc") ? null : "There is no linker.";

    private static bool IsInstalled(string program)
    {
        using var which = Process.Start(new ProcessStartInfo("sh", ["-c", $"command -v {program}"]) { RedirectStandardOutput = true })!;
        which.WaitForExit();
        return which.ExitCode == 0;
    }
}
