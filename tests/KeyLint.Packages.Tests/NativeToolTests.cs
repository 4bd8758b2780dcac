using System.Runtime.InteropServices;
using KeyLint.Engine.Rules;
using KeyLint.Packages.Tests.Support;

namespace KeyLint.Packages.Tests;

/// <summary>The native file does what the assemblies do, also where it calls libgit2: what works in one can fail in the other.</summary>
[Collection(AnalyzerPackageCollection.Name)]
public sealed class NativeToolTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("keylint-native-").FullName;

    private string Work => Directory.CreateDirectory(Path.Combine(root, "work")).FullName;

    private string Home => Directory.CreateDirectory(Path.Combine(root, "home")).FullName;

    [NativeFact]
    public async Task It_says_what_the_assemblies_say()
    {
        var clone = Path.Combine(root, "clone");
        await Done("git", root, "clone", "--quiet", AnalyzerPackage.RepositoryRoot(), clone);
        var rid = RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux-musl-" : "linux-";
        rid += RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        await Done("dotnet", clone, "publish", "src/KeyLint.Cli", "--configuration", "Release", "--runtime", rid, "-p:NativeTool=true", "--output", Path.Combine(root, "native"));
        await Done("dotnet", clone, "build", "src/KeyLint.Cli", "--configuration", "Release");
        await Populate();

        string[][] lines =
        [
            ["scan", "--format", "json"], ["scan", "--format", "terminal"], ["staged", "--format", "json"], ["history", "--format", "json"], ["history", "--reader", "libgit2", "--format", "json"],
            ["history", "--diff", "HEAD~1..HEAD", "--format", "short"], ["history", "--branch", "main", "--format", "csv"], ["hook", "status"], ["hook", "install"], ["hook", "run", "pre-commit"],
            ["config", "show"], ["explain", "bot.env"], ["rules", "list"], ["rules", "test"], ["ledger", "mark", "revoked", "abcdefghijklmnop", "--date", "2026-01-31"], ["ledger", "list"], ["scan", "nowhere"],
        ];
        foreach (var line in lines)
        {
            var native = await Run(Path.Combine(root, "native", "keylint"), line);
            var other = await Run("dotnet", [Path.Combine(clone, "src/KeyLint.Cli/bin/Release/net10.0/keylint.dll"), .. line]);
            Assert.True(other.ExitCode == native.ExitCode, $"{string.Join(' ', line)}: {other.ExitCode}, native {native.ExitCode}: {native.Output}");
            Assert.True(IsOnce(line) || other.Output == native.Output, $"{string.Join(' ', line)}: {other.Output}\nnative: {native.Output}");
        }

        Assert.Contains(Path.Combine(root, "hooks"), (await Run(Path.Combine(root, "native", "keylint"), ["hook", "status"])).Output, StringComparison.Ordinal);
        Assert.Contains("Ada Trader", await File.ReadAllTextAsync(Path.Combine(Work, "keylint.ledger.json")), StringComparison.Ordinal);
    }

    // The second to install or to mark is told of the first.
    private static bool IsOnce(string[] line) => line is ["hook", "install"] or ["ledger", "mark", ..];

    /// <summary>A person with settings of git of his own, and a repository with a secret committed, ignored and staged.</summary>
    private async Task Populate()
    {
        await File.WriteAllTextAsync(
            Path.Combine(Home, ".gitconfig"),
            $"[user]\nname = Ada Trader\nemail = ada@example.invalid\n[core]\nhooksPath = {root}/hooks\nexcludesFile = {root}/excludes\n[init]\ndefaultBranch = main\n");
        await File.WriteAllTextAsync(Path.Combine(root, "excludes"), "*.ignored\n");
        var samples = new SampleGenerator(3);
        await Done("git", Work, "init", "-q");
        foreach (var (file, name) in new[] { ("bot.env", "BINANCE"), ("more.env", "BYBIT"), ("own.ignored", "KRAKEN"), ("staged.env", "BINANCE") })
        {
            await File.WriteAllTextAsync(Path.Combine(Work, file), $"{name}_API_SECRET={samples.Expand("{base62:64:mixed}")}\n");
            if (file.EndsWith("env", StringComparison.Ordinal))
            {
                await Done("git", Work, "add", file);
            }

            if (file is "bot.env" or "more.env")
            {
                await Done("git", Work, "commit", "-q", "-m", file);
            }
        }
    }

    private async Task Done(string program, string folder, params string[] arguments)
    {
        var (exitCode, output) = await Command.RunAsync(program, folder, Work == folder ? Environment() : [], arguments);
        Assert.True(exitCode == 0, output);
    }

    private Task<(int ExitCode, string Output)> Run(string program, string[] arguments) => Command.RunAsync(program, Work, Environment(), arguments);

    private Dictionary<string, string> Environment() => new() { ["HOME"] = Home, ["XDG_CACHE_HOME"] = "/dev/null/none", ["XDG_CONFIG_HOME"] = "/dev/null/none", ["GIT_CONFIG_NOSYSTEM"] = "1" };

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal;
        }

        Directory.Delete(root, recursive: true);
    }
}
