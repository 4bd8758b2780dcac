using System.Text;

namespace KeyLint.Packages.Tests.Support;

/// <summary>
/// A solution with a project of every kind, built once. Versions are managed centrally. Marks say what is reported; every other
/// file with a secret in it is one that must stay silent.
/// </summary>
public sealed class DeskSolution(AnalyzerPackage package) : IAsyncLifetime
{
    public const string Solution = "Desk.slnx";

    internal Samples Samples { get; } = new(7);

    internal Workplace Place { get; } = package.NewWorkplace("Desk");

    internal int ExitCode { get; private set; }

    public async Task InitializeAsync()
    {
        Place.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="KeyLint.Analyzers" Version="{package.Version}" /></ItemGroup>
            </Project>
            """);
        Place.Write("Directory.Build.props", "<Project><PropertyGroup><KeyLintConfigurationFiles>$(KeyLintConfigurationFiles);extra/*.keys</KeyLintConfigurationFiles></PropertyGroup></Project>");
        Place.Write("keylint.json", """{ "secretNames": ["brokerPin"] }""");
        // Above all projects, so nobody's.
        Place.Write("docker-compose.yml", $"environment:\n  - BINANCE_API_SECRET={Samples.Secret()}\n");
        AddLibrary();
        AddConsumer();
        AddService();
        AddTests();
        AddWorker();
        AddQuiet();
        AddOdd();
        AddBasic();
        Place.Write(Solution, """
            <Solution>
              <Project Path="Library/Library.csproj" />
              <Project Path="Consumer/Consumer.csproj" />
              <Project Path="Service/Service.csproj" />
              <Project Path="Service/tests/Tests/Tests.csproj" />
              <Project Path="Worker/Worker.csproj" />
              <Project Path="Quiet/Quiet.csproj" />
              <Project Path="Odd/Odd.csproj" />
              <Project Path="Basic/Basic.vbproj" />
            </Solution>
            """);
        (ExitCode, _) = await Place.RunAsync("build", Solution);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Several target frameworks; the package flows on to whoever references the library.</summary>
    private void AddLibrary()
    {
        Place.Write("Library/Library.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="KeyLint.Analyzers" PrivateAssets="none" />
                <AdditionalFiles Include="./../Library/appsettings.json" />
                <AdditionalFiles Include="$(MSBuildProjectDirectory)/keys.txt" KeyLint="true" />
                <Content Include="appsettings.json" />
                <EmbeddedResource Include="exchange.toml" />
              </ItemGroup>
            </Project>
            """);
        Place.Write("Library/Key.cs", $$"""public static class Key { public const string BinanceApiSecret = "{|KL1001:{{Samples.Secret()}}|}"; }""");
        Place.Write("Library/appsettings.json", Settings("KL2001+KL2002"));
        Place.Write("Library/exchange.toml", $"[binance]\napi_secret = \"{{|KL2001+KL2002:{Samples.Secret()}|}}\"\n");
        Place.Write("Library/keys.txt", $"BINANCE_API_SECRET={{|KL2001:{Samples.Secret()}|}}\n");
        Place.Write("Library/notes.txt", $"BINANCE_API_SECRET={Samples.Secret()}\n");
    }

    /// <summary>Has the package only through the library.</summary>
    private void AddConsumer()
    {
        Place.Write("Consumer/Consumer.csproj", Project("Microsoft.NET.Sdk", """<ProjectReference Include="../Library/Library.csproj" />""", "<OutputType>Exe</OutputType>"));
        Place.Write("Consumer/Program.cs", $$"""
            var binanceApiKey = "{|KL1001:{{Samples.Secret()}}|}";
            System.Console.WriteLine(binanceApiKey.Length + Key.BinanceApiSecret.Length);
            """);
        Place.Write("Consumer/appsettings.json", Settings("KL2001"));
    }

    private void AddService()
    {
        Place.Write("Service/Service.csproj", Project("Microsoft.NET.Sdk.Web", """
            <PackageReference Include="KeyLint.Analyzers" PrivateAssets="all" />
            <Compile Remove="tests/**" />
            <AdditionalFiles Include="samples/sample.ini" KeyLint="false" />
            """, "<KeyLintConfigurationFiles>$(KeyLintConfigurationFiles);settings/*.yaml</KeyLintConfigurationFiles><KeyLintConfigurationExclude>vendor/**</KeyLintConfigurationExclude>"));
        Place.Write("Service/Program.cs", "System.Console.WriteLine();");
        Place.Write("Service/appsettings.json", Settings("KL2001+KL2002"));
        Place.Write("Service/config/appsettings.Production.json", Settings("KL2001+KL2002"));
        Place.Write("Service/Properties/launchSettings.json", $$"""{ "profiles": { "Bot": { "environmentVariables": { "BINANCE_API_SECRET": "{|KL2001:{{Samples.Secret()}}|}" } } } }""");
        Place.Write("Service/Properties/PublishProfiles/Folder.pubxml", $"<Project><PropertyGroup><BinanceApiSecret>{{|KL2001:{Samples.Secret()}|}}</BinanceApiSecret></PropertyGroup></Project>");
        Place.Write("Service/.env", $"BINANCE_API_SECRET={{|KL2001:{Samples.Secret()}|}}\n");
        Place.Write("Service/compose.yaml", $"services:\n  bot:\n    environment:\n      BINANCE_API_SECRET: {{|KL2001:{Samples.Secret()}|}}\n");
        Place.Write("Service/.github/workflows/ci.yml", $"env:\n  BINANCE_API_SECRET: {{|KL2001:{Samples.Secret()}|}}\n");
        Place.Write("Service/extra/venue.keys", $"binance_api_secret: {{|KL2001:{Samples.Secret()}|}}\n");
        Place.Write("Service/settings/bot.yaml", $"binance_api_secret: {{|KL2001:{Samples.Secret()}|}}\n");
        Place.Write("Service/appsettings.Development.json", """{ "Binance": { "ApiSecret": "", "BaseAddress": "https://api.binance.com" } }""");
        foreach (var silent in new[] { "node_modules/left/appsettings.json", "client/node_modules/left/appsettings.json", "vendor/appsettings.json", "obj/appsettings.json", "packages/left/appsettings.json", ".git/appsettings.json", "wwwroot/data.json", "client/package.json" })
        {
            Place.Write("Service/" + silent, $$"""{ "Binance": { "ApiSecret": "{{Samples.Secret()}}" } }""");
        }

        Place.Write("Service/samples/sample.ini", $"binance_api_secret = {Samples.Secret()}\n");
    }

    /// <summary>Lies in the folder of another project, and keeps what is its own.</summary>
    private void AddTests()
    {
        Place.Write("Service/tests/Tests/Tests.csproj", Project("Microsoft.NET.Sdk", """
            <PackageReference Include="KeyLint.Analyzers" PrivateAssets="all" />
            <None Update="appsettings.json" CopyToOutputDirectory="PreserveNewest" />
            """, "<IsTestProject>true</IsTestProject>"));
        Place.Write("Service/tests/Tests/appsettings.json", Settings("KL2001"));
    }

    private void AddWorker()
    {
        Place.Write("Worker/Worker.csproj", Project("Microsoft.NET.Sdk.Worker", """<PackageReference Include="KeyLint.Analyzers" PrivateAssets="all" />"""));
        Place.Write("Worker/Program.cs", $$"""
            var brokerPin = "{|KL1005:{{Samples.Secret()}}|}";
            System.Console.WriteLine(brokerPin.Length);
            """);
        Place.Write("Worker/appsettings.json", Settings("KL2001+KL2002"));
    }

    /// <summary>Everything in it is suppressed, in one of the ways there are.</summary>
    private void AddQuiet()
    {
        Place.Write("Quiet/Quiet.csproj", Project("Microsoft.NET.Sdk", """<PackageReference Include="KeyLint.Analyzers" PrivateAssets="all" />"""));
        Place.Write("Quiet/Pragma.cs", $$"""
            #pragma warning disable KL1001 // Made for a test.
            static class Pragma { const string BinanceApiSecret = "{{Samples.Secret()}}"; }
            """);
        Place.Write("Quiet/Attribute.cs", $$"""
            static class Attribute
            {
                [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "KL1001", Justification = "Made for a test.")]
                const string BinanceApiSecret = "{{Samples.Secret()}}";
            }
            """);
        Place.Write("Quiet/Configured.cs", $$"""static class Configured { const string BinanceApiSecret = "{{Samples.Secret()}}"; }""");
        Place.Write("Quiet/Disabled.cs", $$"""static class Disabled { const string BinanceApiSecret = "{{Samples.Secret()}}"; }""");
        Place.Write("Quiet/appsettings.Test.json", Settings(""));
        Place.Write("Quiet/appsettings.json", Settings("KL2001"));
        Place.Write("Quiet/.editorconfig", """
            [Configured.cs]
            dotnet_diagnostic.KL1001.severity = none
            [{Disabled.cs,appsettings.Test.json}]
            keylint.enabled = false
            """);
        Place.Write("Quiet/.globalconfig", "is_global = true\ndotnet_diagnostic.KL2001.severity = suggestion\n");
    }

    /// <summary>Files that are hard to read.</summary>
    private void AddOdd()
    {
        Place.Write("Odd/Odd.csproj", Project("Microsoft.NET.Sdk", """<PackageReference Include="KeyLint.Analyzers" PrivateAssets="all" />"""));
        Place.Write("Odd/utf16.config", $"<!-- ä --><add key='BinanceApiSecret' value='{{|KL2001:{Samples.Secret()}|}}' />", Encoding.Unicode);
        Place.Write("Odd/utf8.config", $"<!-- ä --><add key='BinanceApiSecret' value='{{|KL2001:{Samples.Secret()}|}}' />", Encoding.UTF8);
        Place.Write("Odd/latin.config", $"<!-- ä --><add key='BinanceApiSecret' value='{{|KL2001:{Samples.Secret()}|}}' />", Encoding.Latin1);
        Place.Write("Odd/UPPER.CONFIG", $"<add key='BinanceApiSecret' value='{{|KL2001:{Samples.Secret()}|}}' />");
        Place.Write("Odd/cut.config", $"<add key='BinanceApiSecret' value='{{|KL2001:{Samples.Secret()}|}}");
        Place.Write("Odd/unmarked.config", $"{{|KL2003:|}}<add key='BinanceApiSecret' value='{Samples.Secret()}' />", new UnicodeEncoding(bigEndian: false, byteOrderMark: false));
        Place.Write("Odd/empty.config", "");
        Place.Write("Odd/appsettings.json", "{ \"Binance\": { \"ApiSecret\": ");
        Place.Write("Odd/compose.yml", "a: |\n\t- {");
        Place.Write("Odd/space in its name.ini", $"binance_api_secret = {{|KL2001:{Samples.Secret()}|}}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Place.PathOf("Odd/.env"), "nowhere");
        }
    }

    private void AddBasic()
    {
        Place.Write("Basic/Basic.vbproj", Project("Microsoft.NET.Sdk", """<PackageReference Include="KeyLint.Analyzers" PrivateAssets="all" />"""));
        Place.Write("Basic/Key.vb", $"Module Key\n  Const BinanceApiSecret = \"{Samples.Secret()}\"\nEnd Module\n");
        Place.Write("Basic/appsettings.json", Settings(""));
    }

    private string Settings(string ids)
    {
        var secret = Samples.Secret();
        return $$"""
            {
              "Binance": {
                "ApiSecret": "{{(ids.Length > 0 ? $"{{|{ids}:{secret}|}}" : secret)}}"
              }
            }
            """;
    }

    private static string Project(string sdk, string items, string properties = "") => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;
}
