using KeyLint.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Configuration;

/// <summary>Files with credentials that leave the machine with what the project builds.</summary>
public sealed class ShippingTests
{
    private const string Path = "/project/appsettings.json";

    private static readonly string Leak = $$"""{ "Binance": { "ApiKey": "{|KL2002:{|KL2001:{{BinanceKey}}|}|}", "ApiSecret": "{|KL2001:{{BinanceSecret}}|}" } }""";

    [Theory]
    [InlineData("output", "copied to the output directory")]
    [InlineData("output,publish", "copied to the output directory and published")]
    [InlineData("assembly,package,publish,output", "copied to the output directory, published, packed and embedded in the assembly")]
    [InlineData(" package , unheard-of ", "packed")]
    public Task Shipped_file_is_reported_once_at_its_first_credential(string ways, string words)
    {
        var marked = Leak.Replace("{|KL2002:", "{|#0:", StringComparison.Ordinal);
        var shipped = DiagnosticResult.CompilerWarning("KL2002").WithLocation(0).WithArguments("a Binance API key", words);
        return ConfigurationTest.RunAsync(Path, marked, Shipped(ways), shipped);
    }

    [Theory]
    [InlineData("")]
    [InlineData("unheard-of")]
    public Task File_that_stays_is_not(string ways) =>
        ConfigurationTest.RunAsync(Path, $$"""{ "BinanceApiSecret": "{|KL2001:{{BinanceSecret}}|}" }""", Shipped(ways));

    [Theory]
    [InlineData("""{ "Binance": { "ApiKey": "", "ApiSecret": "" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Orders": "Server=(localdb)\\mssqllocaldb;Database=orders;Trusted_Connection=True" } }""")]
    [InlineData("")]
    public Task Shipped_file_without_a_credential_is_silent(string text) => ConfigurationTest.RunAsync(Path, text, Shipped("output,publish"));

    /// <summary>A server on one's own machine is of low confidence: what is not reported does not make the file suspect either.</summary>
    [Fact]
    public Task What_is_below_the_minimum_does_not_count()
    {
        var text = $$"""{ "ConnectionStrings": { "Orders": "Server=localhost;User Id=app;Password={{Random("{base62:20:mixed}", 32)}};Encrypt=true" } }""";
        return ConfigurationTest.RunAsync(Path, text, Shipped("output"));
    }

    [Fact]
    public Task Severity_is_its_own() => ConfigurationTest.RunAsync(
        Path,
        $$"""{ "BinanceApiSecret": "{|KL2002:{{BinanceSecret}}|}" }""",
        "dotnet_diagnostic.KL2001.severity = none\n" + Shipped("publish"));

    private static string Shipped(string ways) => $"[{Path}]\nbuild_metadata.AdditionalFiles.KeyLintShipped = {ways}";
}
