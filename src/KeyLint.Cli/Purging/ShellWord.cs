namespace KeyLint.Cli.Purging;

/// <summary>A word of a command line that is to be pasted into a shell.</summary>
internal static class ShellWord
{
    private const string Plain = "/._-+,:@%\\";

    /// <summary>The text, quoted if a shell would read more into it.</summary>
    public static string Of(string text) =>
        text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || (Plain.Contains(c, StringComparison.Ordinal) && (c != '\\' || OperatingSystem.IsWindows())))
            ? text
            : $"'{text.Replace("'", OperatingSystem.IsWindows() ? "''" : "'\\''", StringComparison.Ordinal)}'";
}
