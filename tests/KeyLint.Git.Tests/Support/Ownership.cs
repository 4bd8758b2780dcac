using System.Diagnostics;

namespace KeyLint.Git.Tests.Support;

internal static class Ownership
{
    /// <summary>Gives a folder to another user, which only root may.</summary>
    public static void GiveAway(string folder)
    {
        using var process = Process.Start("chown", ["-R", "12345", folder]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
