using System.Diagnostics;

namespace KeyLint.Cli.Tests.Hostile;

/// <summary>A theory that runs the tool as a user who may do little, which takes one who may do everything, and <c>setpriv</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NobodyTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<bool> CanChange = new(Try);

    public NobodyTheoryAttribute() => Skip = CanChange.Value ? null : "needs root and setpriv, and a build that every user may read";

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return false;
        }

        using var process = Process.Start("sh", ["-c", $"command -v setpriv && {Run.AsNobody} test -r '{typeof(ExitCode).Assembly.Location}'"]);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
