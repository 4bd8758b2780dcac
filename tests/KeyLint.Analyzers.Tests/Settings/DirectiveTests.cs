using KeyLint.Analyzers.Configuration;
using KeyLint.Analyzers.Tests.Support;
using KeyLint.Engine.Directives;
using KeyLint.Engine.Text;
using Microsoft.CodeAnalysis.Testing;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Settings;

/// <summary>A finding that a comment allows is no diagnostic: in source and in configuration, as on the command line.</summary>
public sealed class DirectiveTests
{
    private const string Allow = DirectiveWord.Text;

    private static string Reported => "{|KL1001:" + BinanceSecret + "|}";

    [Theory]
    [InlineData("{0} // " + Allow + " binance demo account")]
    [InlineData("{0} // " + Allow + " KL1001 demo account")]
    [InlineData("{0} /* KeyLint:" + "Allow okx, binance demo account */")]
    [InlineData("// " + Allow + " binance demo account\n    {0}")]
    [InlineData("/// " + Allow + " binance demo account\n    {0}")]
    [InlineData("/* " + Allow + " binance demo account */ {0}")]
    public Task Allowed_finding_is_silent(string member) => Class(string.Format(member, Field(BinanceSecret))).RunAsync();

    [Theory]
    [InlineData("{0} // " + Allow + " okx demo account")]
    [InlineData("{0} // " + Allow + " KL1002 demo account")]
    [InlineData("{0} // " + Allow + " KL2001 demo account")]
    [InlineData("{0} // " + Allow)]
    [InlineData("{0} // " + Allow + " binance")]
    [InlineData("{0} // " + Allow + " binanse demo account")]
    [InlineData("{0} // " + Allow + " * demo account")]
    [InlineData("{0} // " + Allow + "ed binance demo account")]
    [InlineData("{0} // NOSONAR")]
    [InlineData("{0} // gitleaks:allow")]
    [InlineData("int x; // " + Allow + " binance demo account\n    {0}")]
    [InlineData("// " + Allow + " binance demo account\n\n    {0}")]
    [InlineData("{0}\n    // " + Allow + " binance demo account")]
    public Task Other_comment_allows_nothing(string member) => Class(string.Format(member, Field(Reported))).RunAsync();

    [Fact]
    public Task Piece_that_is_put_together_counts_where_it_is_written() => Class(
        $$"""
        string a = "\r\n\r\n\n\n\n\n";
        // {{Allow}} binance demo account
        string binanceSecret = "{{BinanceSecret[..30]}}" +
            "{{BinanceSecret[30..]}}";
        """).RunAsync();

    [Fact]
    public Task Lines_that_escapes_stand_for_are_no_lines() => Class(
        $$"""
        string a = "// {{Allow}} binance demo account\n"; string binanceSecret = "x";
        string binanceSecret2 = "{|KL1001:{{BinanceSecret}}|}";
        """).RunAsync();

    [Theory]
    [InlineData("{0} // NOSONAR")]
    [InlineData("{0} // gitleaks:allow")]
    [InlineData("// pragma: allowlist nextline secret\n    {0}")]
    public async Task Foreign_directives_count_when_asked(string member)
    {
        await Class(string.Format(member, Field(BinanceSecret))).WithEditorConfig("[*.cs]\nkeylint.foreign_directives = true").RunAsync();
        await Class(string.Format(member, Field(Reported))).WithEditorConfig("[*.cs]\nkeylint.foreign_directives = false").RunAsync();
        await Class(string.Format(member, Field(Reported))).WithEditorConfig("[Other.cs]\nkeylint.foreign_directives = true").RunAsync();
    }

    [Theory]
    [InlineData("binance", "it gives no reason; expected " + Allow + " RULE REASON")]
    [InlineData("binanse demo", "it names a rule that does not exist; nearest: binance, binance-legacy")]
    public async Task What_is_wrong_stands_in_the_message(string said, string fault)
    {
        var test = Class($"{Field("{|#0:" + BinanceSecret + "|}")} // {Allow} {said}");
        var expected = DirectiveIndex.Of(new SourceText($"// {Allow} {said}", ""), Engine.Rules.RuleSet.BuiltIn).All.Single().Fault;
        Assert.StartsWith(fault.Split(';')[0], expected, StringComparison.Ordinal);
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("KL1001").WithLocation(0).WithMessage(
            "This is a Binance API secret; once committed it must be revoked at the provider, and its replacement loaded from a secret store; " + Allow + " allows nothing: " + expected));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("open")]
    public Task Word_of_the_ledger_comes_first(string state) => Class($"{Field(Reported)} // {Allow} binance demo account")
        .WithFile("keylint.ledger.json", $$"""{ "version": 1, "entries": [ { "fingerprint": "{{Fingerprint}}", "state": "{{state}}" } ] }""")
        .RunAsync();

    [Theory]
    [InlineData("KL2001")]
    [InlineData("KL1001")]
    [InlineData("binance")]
    public Task Allowed_finding_is_silent_in_configuration(string rule) => new SourceTest<ConfigurationSecretAnalyzer>("class C { }")
        .WithFile("appsettings.json", $$"""
            {
              // {{Allow}} {{rule}} demo account
              "Binance": { "ApiSecret": "{{BinanceSecret}}" }
            }
            """).RunAsync();

    [Theory]
    [InlineData("okx")]
    [InlineData("KL1002")]
    [InlineData("KL2002")]
    public async Task Other_comment_allows_nothing_in_configuration(string rule)
    {
        var found = await Analysis.RunAsync(new ConfigurationSecretAnalyzer(), [], [("/0/appsettings.json", $$"""
            {
              // {{Allow}} {{rule}} demo account
              "Binance": { "ApiSecret": "{{BinanceSecret}}" }
            }
            """)]);

        Assert.Equal("KL2001", Assert.Single(found).Id);
    }

    private static string Fingerprint => Scanner.BuiltIn.Scan(new SourceText($"binanceSecret = \"{BinanceSecret}\"", "a.cs")).Findings.Single().Fingerprint;

    private static string Field(string value) => $"string binanceSecret = \"{value}\";";

    private static SourceTest<HardcodedSecretAnalyzer> Class(string members) => new("class C\n{\n    " + members + "\n}\n");
}
