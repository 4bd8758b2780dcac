using System.Globalization;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning.Walking;

/// <summary>Why an entry of a folder is not scanned.</summary>
internal enum LeaveReason
{
    /// <summary>It is scanned.</summary>
    None,

    /// <summary>It is a folder of git's own, which <c>keylint history</c> reads.</summary>
    Git,

    /// <summary>Its name says that it was built or fetched.</summary>
    Name,

    /// <summary>git ignores it.</summary>
    GitIgnores,

    /// <summary>A <c>.keylintignore</c> names it.</summary>
    KeyLintIgnores,
}

/// <summary>Counts what a walk leaves out. Thread-safe.</summary>
internal sealed class LeftOut
{
    private readonly int[] files = new int[Enum.GetValues<LeaveReason>().Length];
    private readonly int[] folders = new int[Enum.GetValues<LeaveReason>().Length];

    /// <summary>What is told of it: none of it is a gap, since somebody wants it so.</summary>
    public IEnumerable<Problem> Problems
    {
        get
        {
            if (folders[(int)LeaveReason.Name] is var named and > 0)
            {
                yield return new Problem("excluded", string.Join(", ", FolderRules.BuiltNames), $"folders with these names are not scanned, but for what git tracks in them: {named}", false);
            }

            if (Count(LeaveReason.GitIgnores) is { Length: > 0 } ignored)
            {
                yield return new Problem("ignored", ".gitignore", $"not scanned, since git ignores and does not track it: {ignored}; --no-ignore scans it", false);
            }

            if (Count(LeaveReason.KeyLintIgnores) is { Length: > 0 } own)
            {
                yield return new Problem("ignored", FolderRules.OwnFile, $"not scanned, since it says so: {own}; --no-ignore scans it", false);
            }
        }
    }

    public void Add(LeaveReason reason, bool isFolder) => Interlocked.Increment(ref (isFolder ? folders : files)[(int)reason]);

    private string Count(LeaveReason reason) =>
        string.Join(" and ", new[] { Some(folders[(int)reason], "folder"), Some(files[(int)reason], "file") }.Where(text => text.Length > 0));

    private static string Some(int count, string what) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
