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
}
