using System.Diagnostics;
using System.Reflection;
using KeyLint.Engine;
using KeyLint.Engine.Rules;
using KeyLint.Packages.Tests.Support;

namespace KeyLint.Packages.Tests;

/// <summary>What a user sees who installs the command line from a folder and runs it in a home of its own.</summary>
[Collection(AnalyzerPackageCollection.Name)]
public sealed class ToolTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("keylint-tool-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Installed_tool_finds_a_leak_and_writes_the_report()
    {
        var command = await InstallAsync();
        var rule = RuleSet.BuiltIn.Find("bitget")!;
        var samples = new SampleGenerator(21);
        var key = samples.Expand(rule.Parts[0].Accept[0]);
        await File.WriteAllTextAsync(Path.Combine(root, "bot.env"), RuleSelfTest.Document(rule, rule.Parts[0], key, samples));

        var (exitCode, output) = Run(command, "scan", "bot.env", "--format", "markdown");

        Assert.Equal(1, exitCode);
        Assert.Contains("# Revocation report", output, StringComparison.Ordinal);
        Assert.Contains("Bitget", output, StringComparison.Ordinal);
        Assert.DoesNotContain(key, output, StringComparison.Ordinal);
    }

    private async Task<string> InstallAsync()
    {
        var configuration = typeof(ToolTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var project = Path.Combine(AnalyzerPackage.RepositoryRoot(), "src", "KeyLint.Cli");
        var feed = Path.Combine(root, "feed");
        var (packed, log) = await DotNet.RunAsync(project, "", "pack", "--no-build", "-c", configuration, "-o", feed);
        Assert.True(packed == 0, log);
        await File.WriteAllTextAsync(
            Path.Combine(root, "nuget.config"),
            $"""<configuration><packageSources><clear /><add key="packed-by-tests" value="{feed}" /></packageSources></configuration>""");
        var (installed, installLog) = await DotNet.RunAsync(
            root, Path.Combine(root, "cache"), "tool", "install", "KeyLint", "--version", "*-*", "--tool-path", Path.Combine(root, "tools"));
        Assert.True(installed == 0, installLog);
        return Path.Combine(root, "tools", OperatingSystem.IsWindows() ? "keylint.exe" : "keylint");
    }

    private (int ExitCode, string Output) Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOME"] = root },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
