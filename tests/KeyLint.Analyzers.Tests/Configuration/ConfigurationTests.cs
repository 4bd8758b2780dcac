using KeyLint.Analyzers.Tests.Support;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Configuration;

/// <summary>Which additional files are scanned, and what is no credential.</summary>
public sealed class ConfigurationTests
{
    private static readonly string Leak = $"BINANCE_API_SECRET={{|KL2001:{BinanceSecret}|}}\n";

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("appsettings.Development.json")]
    [InlineData("AppSettings.json")]
    [InlineData("/project/config/appsettings.Production.json")]
    [InlineData("local.settings.json")]
    [InlineData("launchSettings.json")]
    [InlineData("secrets.json")]
    [InlineData(".env")]
    [InlineData(".env.local")]
    [InlineData("production.env")]
    [InlineData("Web.config")]
    [InlineData("NuGet.Config")]
    [InlineData("Folder.pubxml")]
    [InlineData("bot.ini")]
    [InlineData("bot.toml")]
    [InlineData("bot.properties")]
    [InlineData("docker-compose.override.yml")]
    [InlineData("compose.yaml")]
    [InlineData("/project/.github/workflows/ci.yml")]
    [InlineData("C:\\project\\.github\\workflows\\ci.yaml")]
    [InlineData("azure-pipelines.yml")]
    [InlineData("Pages/Index.cshtml")]
    [InlineData("Shown.razor")]
    public Task Well_known_file_is_scanned(string name) => ConfigurationTest.RunAsync(name, Leak);

    [Theory]
    [InlineData("keys.txt")]
    [InlineData("stylecop.json")]
    [InlineData("package.json")]
    [InlineData("appsettings.json.bak")]
    [InlineData("myappsettings.json")]
    [InlineData("BannedSymbols.txt")]
    [InlineData("PublicAPI.Shipped.txt")]
    [InlineData("Index.html")]
    [InlineData("config")]
    [InlineData("environment")]
    [InlineData("mkdocs.yml")]
    [InlineData("decompose.yml")]
    [InlineData("/project/.github/dependabot.yml")]
    public Task Files_of_others_are_left_alone(string name) => ConfigurationTest.RunAsync(name, $"BINANCE_API_SECRET={BinanceSecret}\n");

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public Task Marked_file_is_scanned(string mark) =>
        ConfigurationTest.RunAsync("/project/keys.txt", Leak, $"[/project/keys.txt]\nbuild_metadata.AdditionalFiles.KeyLint = {mark}");

    [Theory]
    [InlineData("[/project/appsettings.json]\nbuild_metadata.AdditionalFiles.KeyLint = false")]
    [InlineData("[/project/appsettings.json]\nkeylint.enabled = false")]
    [InlineData("[/project/appsettings.json]\nbuild_metadata.AdditionalFiles.KeyLint = true\nkeylint.enabled = false")]
    [InlineData("[/project/appsettings.json]\nkeylint.enabled = false\nbuild_metadata.AdditionalFiles.KeyLintShipped = output")]
    public Task Switched_off_file_is_silent(string config) =>
        ConfigurationTest.RunAsync("/project/appsettings.json", $$"""{ "BinanceApiSecret": "{{BinanceSecret}}" }""", config);

    [Fact]
    public Task Wallet_secret_in_a_settings_file_is_reported() =>
        ConfigurationTest.RunAsync("appsettings.json", $$"""{ "Wallet": { "Mnemonic": "{|KL2001:{{SeedPhrase}}|}" } }""");

    [Theory]
    [InlineData("""{ "Binance": { "ApiKey": "", "ApiSecret": "" } }""")]
    [InlineData("""{ "Binance": { "ApiKey": "YOUR_BINANCE_API_KEY_GOES_HERE_00", "ApiSecret": "#{Binance.ApiSecret.Production.2024}#" } }""")]
    [InlineData("""{ "Binance": { "ApiKey": "${BINANCE_API_KEY}", "ApiSecret": "@Microsoft.KeyVault(SecretUri=https://bot.vault.azure.net/secrets/binance/)" } }""")]
    [InlineData("""{ "Binance": { "BaseAddress": "https://api.binance.com/api/v3/exchangeInfo?permissions=SPOT2024" } }""")]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Information", "Microsoft.AspNetCore": "Warning" } }, "AllowedHosts": "*" }""")]
    [InlineData("""{ "ApplicationInsights": { "InstrumentationKey": "d2719b3a-5c0e-4f18-9a64-7be01c3f88d5" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Orders": "Server=db.internal.net;Database=orders;Integrated Security=true;Encrypt=true" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Orders": "Server=db.internal.net;User Id=app;Password={password};Encrypt=true" } }""")]
    [InlineData("""{ "AzureAd": { "TenantId": "8f6c0e0a-94f7-4b1c-8f8a-4be8a7b1c0de", "ClientId": "1b0c9f2e-3d57-4b32-9d5e-0c7f3a9d8e11" } }""")]
    [InlineData("""{ "Serilog": { "WriteTo": [ { "Name": "Console", "Args": { "outputTemplate": "{Timestamp:HH:mm:ss} {Message}{NewLine}{Exception}" } } ] } }""")]
    public Task Harmless_settings_are_silent(string text) => ConfigurationTest.RunAsync("appsettings.json", text);

    [Theory]
    [InlineData("packages.config", """<packages><package id="Binance.Net" version="9.0.0" targetFramework="net48" /></packages>""")]
    [InlineData("web.config", """<dependentAssembly><assemblyIdentity name="Newtonsoft.Json" publicKeyToken="30ad4fe6b2a6aeed" culture="neutral" /></dependentAssembly>""")]
    [InlineData("web.config", """<machineKey validationKey="AutoGenerate,IsolateApps" decryptionKey="AutoGenerate,IsolateApps" />""")]
    [InlineData("nuget.config", """<packageSourceCredentials><Internal><add key="ClearTextPassword" value="%NUGET_TOKEN%" /></Internal></packageSourceCredentials>""")]
    [InlineData("Folder.pubxml", """<Project><PropertyGroup><ProjectGuid>4b6f1d2e-8a3c-4b79-9f10-2d6c5e7a9b31</ProjectGuid><_SavePWD>true</_SavePWD></PropertyGroup></Project>""")]
    [InlineData("ci.config", "<add key=\"BinanceApiSecret\" value=\"\" />")]
    [InlineData(".env.example", "BINANCE_API_KEY=\nBINANCE_API_SECRET=your-secret-here\n")]
    [InlineData("/project/.github/workflows/ci.yml", "      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8\n        env:\n          BINANCE_API_SECRET: ${{ secrets.BINANCE_API_SECRET }}\n")]
    [InlineData("docker-compose.yml", "services:\n  db:\n    image: postgres@sha256:6fb3a4d9c0b1e2f7a8c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}\n")]
    [InlineData("bot.toml", "[binance]\napi_key_file = \"/run/secrets/binance_api_key\"\n")]
    public Task Harmless_file_is_silent(string name, string text) => ConfigurationTest.RunAsync(name, text);
}
