using System.Diagnostics;

namespace KeyLint.Cli.Tests.Hostile;

/// <summary>A theory that needs a small disk of its own, which only root may mount, and not in every container.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DiskTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<bool> CanMount = new(Try);

    public DiskTheoryAttribute() => Skip = CanMount.Value ? null : "needs the right to mount a file system";

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return false;
        }

        using var folder = new TempFolder();
        using var process = Process.Start("sh", ["-c", $"mount -t tmpfs -o size=1m tmpfs {folder.Path} && umount {folder.Path}"]);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
