using System.Diagnostics;

namespace KeyLint.Cli.Tests;

/// <summary>Files that tests write and others run.</summary>
internal static class Executable
{
    /// <summary>
    /// Lets a file be run. It is a copy then that another process wrote: a process that a test starts at the same time holds for a moment what this one
    /// has open, and Linux runs no file that somebody may still write.
    /// </summary>
    public static void Make(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var shell = Process.Start("sh", ["-c", "cp \"$0\" \"$0.draft\" && chmod 755 \"$0.draft\" && mv \"$0.draft\" \"$0\"", file]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
