using KeyLint.CodeFixes.Commented;
using KeyLint.CodeFixes.Sources;
using Microsoft.CodeAnalysis.CSharp;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>What else a file can be like: older language, broken code, names that mean something else, words in comments.</summary>
public sealed class SurroundingsTests
{
    /// <summary>Files, and what the read begins with.</summary>
    public static TheoryData<string, string> Names => new()
    {
        { "class C { string BinanceSecret => §; }", "System.Environment.Get" },
        { "using System; class C { string BinanceSecret => §; }", "Environment.Get" },
        { "global using System; class C { string BinanceSecret => §; }", "Environment.Get" },
        { "using System; class Environment { } class C { string BinanceSecret => §; }", "System.Environment.Get" },
        { "using System; class C { string Environment => \"\"; string BinanceSecret => §; }", "System.Environment.Get" },
        { "using System; class C { string M(string Environment) { var binanceSecret = §; return binanceSecret; } }", "System.Environment.Get" },
        { "class C { class System { } string BinanceSecret => §; }", "global::System.Environment.Get" },
        { "namespace A { namespace System { class X { } } class C { string BinanceSecret => §; } }", "global::System.Environment.Get" },
        { "class C { string System => \"\"; string BinanceSecret => §; }", "global::System.Environment.Get" },
        { "using System; using Other; class C { string BinanceSecret => §; } namespace Other { class Environment { } }", "System.Environment.Get" },
        { "using E = System.Environment; class C { string BinanceSecret => §; }", "System.Environment.Get" },
    };

    public static TheoryData<string> Broken => new()
    {
        "class C { string binanceSecret = \"" + BinanceSecret,
        "class C { string binanceSecret = \"" + BinanceSecret + "\n}",
        "class C { string binanceSecret = $\"" + BinanceSecret,
        "class C { string binanceSecret = \"\"\"" + BinanceSecret + "\n}",
        "class C { [Binance(§ void M() { } }",
        "class C { void M(string binanceSecret = § }",
        "class C { const string = §; // Binance secret\n}",
        "class C { const string BinanceSecret, = §; }",
        "interface I { } struct { const string BinanceSecret = § + ; }",
        "class C { const string BinanceSecret = §; [Obsolete(BinanceSecret void M() { } }",
        "§",
    };

    public static TheoryData<string, string> Comments => new()
    {
        { "// " + "x" + BinanceSecret, "// x" + BinanceSecret },
        { "// see " + BinanceSecret[..8], "// see " + BinanceSecret[..8] },
        { "// \"" + BinanceSecret + "\", '" + BinanceSecret + "'", "// \"[removed]\", '[removed]'" },
        { "/* " + BinanceSecret + " */", "/* [removed] */" },
        { "#region Binance " + BinanceSecret + "\n#endregion", "#region Binance [removed]\n#endregion" },
        { "#if NEVER\nstring s = \"" + BinanceSecret + "\";\n#endif", "#if NEVER\nstring s = \"" + BinanceSecret + "\";\n#endif" },
        { "#if false\nstring s = \"" + BinanceSecret + "\";\n#endif", "#if false\nstring s = \"[removed]\";\n#endif" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Name_is_the_shortest_that_means_the_systems(string source, string read)
    {
        using var run = new FixRun();
        run.Add("App", source.Replace("§", $"\"{BinanceSecret}\""));
        var offer = Assert.Single(await run.OffersAsync());
        Assert.Contains(" " + read, await FixRun.TextAsync(offer.Result), StringComparison.Ordinal);
        Assert.Empty(await FixRun.ComplaintsAsync(offer.Result));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Incomplete_code_is_left_alone(string source)
    {
        using var run = new FixRun();
        run.Add("App", source.Replace("§", $"\"{BinanceSecret}\""));
        Assert.Empty(await run.OffersAsync());
    }

    [Fact]
    public async Task Code_with_errors_elsewhere_is_fixed()
    {
        using var run = new FixRun();
        run.Add("App", $$"""class C { string BinanceSecret => "{{BinanceSecret}}"; void M() { int x = ; y(); } }""");
        Assert.Equal(nameof(EnvironmentVariableFix), Assert.Single(await run.OffersAsync()).Fix);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp5)]
    [InlineData(LanguageVersion.CSharp6)]
    public async Task Language_without_throw_in_expressions_has_no_fix_that_needs_one(LanguageVersion version)
    {
        using var run = new FixRun(version);
        run.Add("App", $$"""class C { string M(Microsoft.Extensions.Configuration.IConfiguration c) { var binanceSecret = "{{BinanceSecret}}"; return binanceSecret; } }""");
        Assert.True(await run.FindsInCodeAsync());
        Assert.Empty(await run.OffersAsync());
    }

    [Fact]
    public async Task Language_without_throw_in_expressions_reads_a_vault_that_throws_itself()
    {
        using var run = new FixRun(LanguageVersion.CSharp6);
        run.Add("App", $$"""class C { string M(Azure.Security.KeyVault.Secrets.SecretClient c) { var binanceSecret = "{{BinanceSecret}}"; return binanceSecret; } }""");
        Assert.Equal(nameof(AzureKeyVaultFix), Assert.Single(await run.OffersAsync()).Fix);
    }

    [Theory]
    [InlineData("§")]
    [InlineData("b ? § : null")]
    [InlineData("(§)")]
    public async Task Variable_is_not_set_to_itself(string value)
    {
        using var run = new FixRun();
        run.Add("App", $$"""class C { void M(bool b) => System.Environment.SetEnvironmentVariable("BINANCE_API_SECRET", {{value.Replace("§", $"\"{BinanceSecret}\"")}}); }""");
        Assert.True(await run.FindsInCodeAsync());
        Assert.Empty(await run.OffersAsync());
    }

    [Fact]
    public async Task Default_of_a_variable_becomes_a_failure_that_names_it()
    {
        using var run = new FixRun();
        run.Add("App", $$"""using System; class C { string binanceSecret = Environment.GetEnvironmentVariable("MY_SECRET") ?? "{{BinanceSecret}}"; string M() => binanceSecret; }""");
        var offer = Assert.Single(await run.OffersAsync());
        Assert.Equal("Read it from the environment variable MY_SECRET", offer.Action.Title);
        Assert.Contains(
            "Environment.GetEnvironmentVariable(\"MY_SECRET\") ?? throw new InvalidOperationException(\"Set the environment variable MY_SECRET.\");",
            await FixRun.TextAsync(offer.Result),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Comments))]
    public async Task Comments_lose_the_secret_and_nothing_else(string before, string after)
    {
        using var run = new FixRun();
        run.Add("App", $"class C\n{{\n{before}\n    string BinanceSecret => \"{BinanceSecret}\"; // kept\n}}\n");
        var offer = Assert.Single(await run.OffersAsync());
        var text = await FixRun.TextAsync(offer.Result);
        Assert.StartsWith($"class C\n{{\n{after}\n    string BinanceSecret => System.Env", text, StringComparison.Ordinal);
        Assert.EndsWith("; // kept\n}\n", text, StringComparison.Ordinal);
    }
}
