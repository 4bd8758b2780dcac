namespace KeyLint.Packages.Tests.Support;

/// <summary>Runs the <c>dotnet</c> command, apart from the build that runs the tests.</summary>
internal static class DotNet
{
    public static Task<(int ExitCode, string Output)> RunAsync(string directory, string packageCache, params string[] arguments) =>
        Command.RunAsync("dotnet", directory, packageCache.Length > 0 ? new() { ["NUGET_PACKAGES"] = packageCache } : [], arguments);
}
