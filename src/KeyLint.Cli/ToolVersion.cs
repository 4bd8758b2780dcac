using System.Reflection;
using KeyLint.Reports.Model;

namespace KeyLint.Cli;

/// <summary>What this program calls itself in reports.</summary>
internal static class ToolVersion
{
    public static ToolInfo Info { get; } = new("keylint", Version());

    private static string Version()
    {
        var informational = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return informational.Split('+')[0];
    }
}
