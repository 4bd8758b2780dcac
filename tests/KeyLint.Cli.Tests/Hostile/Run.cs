using System.Diagnostics;
using System.Text;

namespace KeyLint.Cli.Tests.Hostile;

/// <summary>Runs the tool in bad surroundings, through a shell, and never waits for long.</summary>
internal static class Run
{
    /// <summary>What to put before a command to run it as a user who owns nothing.</summary>
    public const string AsNobody = "setpriv --reuid=65534 --regid=65534 --clear-groups";

    private const int Patience = 60_000;

    private static readonly string Dll = typeof(ExitCode).Assembly.Location;

    /// <summary>Runs a line of bash in which <c>$K</c> is the tool.</summary>
    public static Tool Shell(string folder, string line, params (string Name, string Value)[] environment)
    {
        using var process = Start(folder, "bash", ["-c", $"K='dotnet {Dll}'; {line}"], environment);
        process.StandardInput.Close();
        return End(process);
    }

    public static Process Start(string folder, string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["XDG_CACHE_HOME"] = "/dev/null/none", ["XDG_CONFIG_HOME"] = "/dev/null/none", ["GIT_CONFIG_NOSYSTEM"] = "1" },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Starts the tool as a terminal would: what runs in the background of a script has to ignore SIGINT, and hands that on.</summary>
    public static Process Start(string folder, params string[] arguments) => OperatingSystem.IsLinux()
        ? Start(folder, "env", ["--default-signal=INT", "dotnet", Dll, .. arguments])
        : Start(folder, "dotnet", [Dll, .. arguments]);

    /// <summary>Waits for an end that has to come.</summary>
    public static Tool End(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The tool did not end.");
        }

        return new Tool(process.ExitCode, output.Result, error.Result);
    }

    public static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        kill.WaitForExit();
    }
}
