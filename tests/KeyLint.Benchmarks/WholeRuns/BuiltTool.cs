using System.Diagnostics;

namespace KeyLint.Benchmarks.WholeRuns;

/// <summary>The command line as it was built for release, or what <c>KEYLINT_TOOL</c> names: another keylint.dll, or a native keylint.</summary>
internal static class BuiltTool
{
    public static ProcessStartInfo Start(string[] arguments)
    {
        var tool = Path();
        return tool.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [tool, .. arguments]) : new ProcessStartInfo(tool, arguments);
    }

    private static string Path()
    {
        if (Environment.GetEnvironmentVariable("KEYLINT_TOOL") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var tool = System.IO.Path.Combine(folder.FullName, "src/KeyLint.Cli/bin/Release/net10.0/keylint.dll");
            if (File.Exists(tool))
            {
                return tool;
            }
        }

        throw new InvalidOperationException("Build KeyLint.sln for release first, or set KEYLINT_TOOL to keylint.dll.");
    }
}
