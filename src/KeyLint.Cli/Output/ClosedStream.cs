using System.Globalization;

namespace KeyLint.Cli.Output;

/// <summary>
/// Tells which standard streams the process began without. The runtime opens files of its own in their places: what is written there goes
/// astray, and reading from there can wait for ever.
/// </summary>
internal static class ClosedStream
{
    private const string Flags = "flags:";
    private const int CloseOnExec = 0x80000;

    /// <summary>Whether a stream was closed when the process began. Known on Linux alone.</summary>
    /// <param name="descriptor">0 for standard input, 1 for standard output, 2 for standard error.</param>
    public static bool Is(int descriptor)
    {
        try
        {
            // What was given to the process outlived an exec; what it opened itself would not. Format: proc_pid_fdinfo(5), octal.
            var line = OperatingSystem.IsLinux()
                ? File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fdinfo/{descriptor}")).FirstOrDefault(line => line.StartsWith(Flags, StringComparison.Ordinal))
                : null;
            return line is not null && (Convert.ToInt64(line[Flags.Length..].Trim(), 8) & CloseOnExec) != 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // There is no such file where nothing stands in the place, and the stream says so itself, or where /proc is not there.
            return false;
        }
    }
}
