using KeyLint.Analyzers.Tests.Support;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Configuration;

/// <summary>Configuration files that reach the compiler as additional files.</summary>
public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("appsettings.Development.json")]
    [InlineData("AppSettings.json")]
    [InlineData("local.settings.json")]
    [InlineData("launchSettings.json")]
    public Task Secret_in_a_settings_file_is_reported(string name) =>
        Run(name, $$"""{ "Binance": { "ApiKey": "{|KL2001:{{BinanceKey}}|}", "ApiSecret": "{|KL2001:{{BinanceSecret}}|}" } }""");

    [Fact]
    public Task Wallet_secret_in_a_settings_file_is_reported() =>
        Run("appsettings.json", $$"""{ "Wallet": { "Mnemonic": "{|KL2001:{{SeedPhrase}}|}" } }""");

    [Fact]
    public Task Secret_in_an_env_file_is_reported() =>
        Run(".env", $$"""BINANCE_API_SECRET={|KL2001:{{BinanceSecret}}|}""");

    [Fact]
    public Task Secret_in_an_xml_file_is_reported() =>
        Run("app.config", $$"""<configuration><appSettings><add key="BinanceApiSecret" value="{|KL2001:{{BinanceSecret}}|}" /></appSettings></configuration>""");

    [Fact]
    public Task Marked_file_is_scanned() =>
        Run("/project/keys.txt", $$"""BINANCE_API_SECRET={|KL2001:{{BinanceSecret}}|}""", "[/project/keys.txt]\nbuild_metadata.AdditionalFiles.KeyLint = true");

    [Theory]
    [InlineData("keys.txt")]
    [InlineData("stylecop.json")]
    [InlineData("BannedSymbols.txt")]
    [InlineData("appsettings.json.bak")]
    public Task Files_of_others_are_left_alone(string name) => Run(name, $$"""BINANCE_API_SECRET={{BinanceSecret}}""");

    [Theory]
    [InlineData("[/project/appsettings.json]\nbuild_metadata.AdditionalFiles.KeyLint = false")]
    [InlineData("[/project/appsettings.json]\nkeylint.enabled = false")]
    public Task Switched_off_file_is_silent(string config) =>
        Run("/project/appsettings.json", $$"""{ "BinanceApiSecret": "{{BinanceSecret}}" }""", config);

    [Theory]
    [InlineData("""{ "Binance": { "ApiKey": "", "ApiSecret": "" } }""")]
    [InlineData("""{ "Binance": { "ApiKey": "YOUR_BINANCE_API_KEY_GOES_HERE_00", "ApiSecret": "#{Binance.ApiSecret.Production.2024}#" } }""")]
    [InlineData("""{ "Binance": { "BaseAddress": "https://api.binance.com/api/v3/exchangeInfo?permissions=SPOT2024" } }""")]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Information", "Microsoft.AspNetCore": "Warning" } }, "AllowedHosts": "*" }""")]
    [InlineData("""{ "ApplicationInsights": { "InstrumentationKey": "d2719b3a-5c0e-4f18-9a64-7be01c3f88d5" } }""")]
    [InlineData("")]
    [InlineData("{ broken")]
    public Task Harmless_settings_are_silent(string text) => Run("appsettings.json", text);

    private static Task Run(string name, string text, string config = "")
    {
        var test = new SourceTest<ConfigurationSecretAnalyzer>("class C { }");
        test.TestState.AdditionalFiles.Add((name, text));
        if (config.Length > 0)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + config));
        }

        return test.RunAsync();
    }
}
