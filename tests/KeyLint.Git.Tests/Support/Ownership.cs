using System.Diagnostics;

namespace KeyLint.Git.Tests.Support;

internal static class Ownership
{
    /// <summary>Gives a folder to another user, if this one may.</summary>
    public static bool TryGiveAway(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        using var process = Process.Start(new ProcessStartInfo("chown", ["-R", "12345", folder]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
