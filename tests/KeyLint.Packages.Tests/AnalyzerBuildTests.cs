using KeyLint.Engine.Rules;
using KeyLint.Packages.Tests.Support;

namespace KeyLint.Packages.Tests;

/// <summary>What a user sees who adds the package to a project and builds it.</summary>
[Collection(AnalyzerPackageCollection.Name)]
public sealed class AnalyzerBuildTests(AnalyzerPackage package)
{
    private readonly SampleGenerator samples = new(7);

    [Fact]
    public async Task Secrets_are_warned_about_where_they_stand_and_never_shown()
    {
        var key = samples.Expand("{base62:64:mixed}");
        var secret = samples.Expand("{base62:64:mixed}");
        var configured = samples.Expand("{base62:64:mixed}");
        var output = await package.BuildAsync(
            "Leaky",
            ("Program.cs", $$"""
                // A bot for Binance.
                var apiKey = "{{key}}";
                var apiSecret = "{{secret}}";
                System.Console.WriteLine(apiKey.Length + apiSecret.Length);
                """),
            ("appsettings.json", $$"""
                {
                  "Binance": {
                    "ApiSecret": "{{configured}}"
                  }
                }
                """));

        Assert.Contains("Program.cs(2,15): warning KL1001: This is a Binance API key;", output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(3,18): warning KL1001: This is a Binance API secret;", output, StringComparison.Ordinal);
        Assert.Contains("appsettings.json(3,19): warning KL2001: This is a Binance API secret;", output, StringComparison.Ordinal);
        Assert.Contains("    3 Warning(s)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);
        foreach (var value in new[] { key, secret, configured })
        {
            Assert.DoesNotContain(value[..8], output, StringComparison.Ordinal);
            Assert.DoesNotContain(value[^8..], output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Clean_project_builds_without_a_warning()
    {
        var switchedOff = samples.Expand("{base62:64:mixed}");
        var output = await package.BuildAsync(
            "Clean",
            ("Program.cs", """
                var binanceSecret = System.Environment.GetEnvironmentVariable("BINANCE_API_SECRET") ?? "";
                System.Console.WriteLine(binanceSecret.Length);
                """),
            ("appsettings.json", """{ "Binance": { "ApiSecret": "", "BaseAddress": "https://api.binance.com" } }"""),
            ("appsettings.Test.json", $$"""{ "Binance": { "ApiSecret": "{{switchedOff}}" } }"""),
            (".editorconfig", "root = true\n[appsettings.Test.json]\nkeylint.enabled = false\n"));

        Assert.Contains("    0 Warning(s)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_the_project_lists_itself_is_reported_once()
    {
        var secret = samples.Expand("{base62:64:mixed}");
        var output = await package.BuildAsync(
            "Listed",
            ("Program.cs", "System.Console.WriteLine();"),
            ("appsettings.json", $$"""{ "Binance": { "ApiSecret": "{{secret}}" } }"""),
            ("keys.txt", $$"""BINANCE_API_SECRET={{secret}}"""),
            ("Directory.Build.props", """
                <Project>
                  <ItemGroup>
                    <AdditionalFiles Include="appsettings.json" />
                    <AdditionalFiles Include="keys.txt" KeyLint="true" />
                  </ItemGroup>
                </Project>
                """));

        Assert.Contains("appsettings.json(1,", output, StringComparison.Ordinal);
        Assert.Contains("keys.txt(1,20): warning KL2001", output, StringComparison.Ordinal);
        Assert.Contains("    2 Warning(s)", output, StringComparison.Ordinal);
    }
}
