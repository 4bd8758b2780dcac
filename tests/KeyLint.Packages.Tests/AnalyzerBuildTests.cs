using KeyLint.Packages.Tests.Support;

namespace KeyLint.Packages.Tests;

/// <summary>Building one small project in the ways that people and their tools do.</summary>
[Collection(AnalyzerPackageCollection.Name)]
public sealed class AnalyzerBuildTests(AnalyzerPackage package)
{
    private const string Leaky = """{ "Binance": { "ApiSecret": "SECRET" } }""";

    private readonly Samples samples = new(11);

    [Fact]
    public async Task Build_fails_where_warnings_are_errors_and_the_fix_of_the_command_line_ends_it()
    {
        var place = package.NewWorkplace("Strict");
        place.Write("Strict/Strict.csproj", package.ConsoleProject("<PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup>"));
        place.Write("Strict/Program.cs", $"var binanceApiSecret = \"{samples.Secret()}\";\nSystem.Console.WriteLine(binanceApiSecret.Length);\n");

        var (failed, output) = await place.RunAsync("build", "Strict");
        Assert.Equal(1, failed);
        Assert.Contains("Program.cs(1,25): error KL1001: This is a Binance API secret;", output, StringComparison.Ordinal);

        var (verified, report) = await place.RunAsync("format", "analyzers", "Strict", "--no-restore", "--verify-no-changes", "--diagnostics", "KL1001");
        Assert.NotEqual(0, verified);
        Assert.Contains("Program.cs(1,25): error KL1001", report, StringComparison.Ordinal);

        var (formatted, log) = await place.RunAsync("format", "analyzers", "Strict", "--no-restore", "--diagnostics", "KL1001");
        Assert.True(formatted == 0, log);
        Assert.Contains("Environment.GetEnvironmentVariable(\"BINANCE_API_SECRET\")", place.Read("Strict/Program.cs"), StringComparison.Ordinal);

        var (built, rest) = await place.RunAsync("build", "Strict", "--no-restore");
        Assert.True(built == 0, rest);
        samples.AssertAbsent(place.Output + place.Read("Strict/Program.cs"));
    }

    [Fact]
    public async Task Changed_configuration_is_compiled_again_and_unchanged_is_not()
    {
        var place = package.NewWorkplace("Steps");
        place.Write("Steps/Steps.csproj", package.ConsoleProject());
        place.Write("Steps/Program.cs", "System.Console.WriteLine();\n");
        place.Write("Steps/appsettings.json", Leaky.Replace("SECRET", samples.Secret(), StringComparison.Ordinal));

        Assert.Contains("warning KL2001", (await place.RunAsync("build", "Steps")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("KL2001", (await place.RunAsync("build", "Steps", "--no-restore")).Output, StringComparison.Ordinal);

        place.Write("Steps/config/appsettings.Production.json", Leaky.Replace("SECRET", samples.Secret(), StringComparison.Ordinal));
        place.Write("Steps/appsettings.json", Leaky.Replace("SECRET", "", StringComparison.Ordinal));
        var changed = (await place.RunAsync("build", "Steps", "--no-restore")).Output;
        Assert.Contains("appsettings.Production.json(1,30): warning KL2001", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("appsettings.json(1,", changed, StringComparison.Ordinal);

        // What an editor asks for, which runs no compiler.
        var (_, arguments) = await place.RunAsync(
            "msbuild", "Steps", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            "-p:NonExistentFile=__NonExistentSubDir__/__NonExistentFile__", "-getItem:CscCommandLineArgs");
        Assert.Contains("/additionalfile:config/appsettings.Production.json", arguments, StringComparison.Ordinal);
        Assert.Contains("KeyLint.Analyzers.dll", arguments, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_of_a_single_file_runs_and_is_warned_about()
    {
        var place = package.NewWorkplace("Single");
        place.Write("app.cs", $"#:package KeyLint.Analyzers@{package.Version}\n#:property PublishAot=false\nvar binanceApiSecret = \"{samples.Secret()}\";\nSystem.Console.WriteLine(\"it runs, \" + binanceApiSecret.Length);\n");
        place.Write("appsettings.json", Leaky.Replace("SECRET", samples.Secret(), StringComparison.Ordinal));
        place.Write("anybody/appsettings.json", Leaky.Replace("SECRET", samples.Secret(), StringComparison.Ordinal));

        var (exitCode, output) = await place.RunAsync("run", "app.cs");

        Assert.True(exitCode == 0, output);
        Assert.Contains("app.cs(3,25): warning KL1001", output, StringComparison.Ordinal);
        Assert.Contains("appsettings.json(1,30): warning KL2001", output, StringComparison.Ordinal);
        Assert.DoesNotContain("anybody", output, StringComparison.Ordinal);
        Assert.Contains("it runs, 64", output, StringComparison.Ordinal);
        samples.AssertAbsent(output);
    }

    [Fact]
    public async Task Pages_are_scanned_and_a_constant_that_they_use_is_moved()
    {
        var place = package.NewWorkplace("Pages");
        place.Write("Pages/Pages.csproj", package.ConsoleProject().Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal));
        place.Write("Pages/Program.cs", $"System.Console.WriteLine(typeof(Keys));\npublic static class Keys {{ public const string BinanceApiSecret = \"{samples.Secret()}\"; }}\n");
        place.Write("Pages/Shown.razor", $"<p>@Keys.BinanceApiSecret</p>\n@code {{ string binanceApiSecret = \"{samples.Secret()}\"; string M() => binanceApiSecret; }}\n");
        place.Write("Pages/Allowed.cshtml", $"@* keylint:allow KL2001 of the demo *@\n@{{ var binanceApiKey = \"{samples.Secret()}\"; }}\n<p>@binanceApiKey</p>\n");

        var (_, output) = await place.RunAsync("build", "Pages");
        Assert.Contains("Shown.razor(2,36): warning KL2001: This is a Binance API secret;", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Allowed.cshtml", output, StringComparison.Ordinal);

        var (formatted, log) = await place.RunAsync("format", "analyzers", "Pages", "--no-restore", "--diagnostics", "KL1001");
        Assert.True(formatted == 0, log);
        Assert.Contains("public static readonly string BinanceApiSecret = System.Environment.GetEnvironmentVariable(", place.Read("Pages/Program.cs"), StringComparison.Ordinal);

        var (built, rest) = await place.RunAsync("build", "Pages", "--no-restore");
        Assert.True(built == 0, rest);
        samples.AssertAbsent(place.Output + place.Read("Pages/Program.cs"));
    }

    [Fact]
    public async Task Fix_of_the_command_line_leaves_what_other_frameworks_compile()
    {
        var place = package.NewWorkplace("Frameworks");
        place.Write(
            "Frameworks/Frameworks.csproj",
            package.ConsoleProject("<PropertyGroup><TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><OutputType>Library</OutputType><LangVersion>latest</LangVersion></PropertyGroup>")
                .Replace("<TargetFramework>net10.0</TargetFramework>", "", StringComparison.Ordinal));
        var other = samples.Secret();
        var source = $$"""
            public class Both { public string BinanceApiKey => "{{samples.Secret()}}"; }
            public class One
            {
            #if NETSTANDARD
                public string BinanceApiSecret = "{{samples.Secret()}}";
            #else
                public string BinanceApiSecret = "{{other}}";
            #endif
            }
            """;
        place.Write("Frameworks/Keys.cs", source);

        Assert.Equal(0, (await place.RunAsync("restore", "Frameworks")).ExitCode);
        var (formatted, log) = await place.RunAsync("format", "analyzers", "Frameworks", "--no-restore", "--diagnostics", "KL1001");
        Assert.True(formatted == 0, log);
        var text = place.Read("Frameworks/Keys.cs");
        Assert.DoesNotContain("<<<<", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[removed]", text, StringComparison.Ordinal);
        Assert.Contains("BinanceApiKey => System.Environment.GetEnvironmentVariable(\"BINANCE_API_KEY\")", text, StringComparison.Ordinal);

        // Two secrets never have one name.
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("GetEnvironmentVariable(").Skip(1).Select(read => read.Split('"')[1]).Distinct().Count());
        var (built, rest) = await place.RunAsync("build", "Frameworks", "--no-restore");
        Assert.True(built == 0, rest);
        samples.AssertAbsent(place.Output);
    }
}
