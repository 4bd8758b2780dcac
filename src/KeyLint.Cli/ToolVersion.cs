using System.Reflection;
using KeyLint.Reports.Model;

namespace KeyLint.Cli;

/// <summary>What this program calls itself in reports.</summary>
internal static class ToolVersion
{
    private const int LengthOfCommit = 10;

    /// <summary>What reports say: the version without the commit, so that equal findings make equal reports.</summary>
    public static ToolInfo Info { get; } = new("keylint", Built.Split('+')[0]);

    /// <summary>Version and commit, as in <c>0.1.0+4be1d07c93</c>; the version alone when it was built outside a repository.</summary>
    public static string WithCommit => Shown(Built);

    private static string Built => typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    internal static string Shown(string built)
    {
        var plus = built.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? built : built[..Math.Min(built.Length, plus + 1 + LengthOfCommit)].TrimEnd('+');
    }
}
