using KeyLint.Analyzers.Settings;
using KeyLint.Analyzers.Tests.Support;
using KeyLint.Engine.Rules;
using Microsoft.CodeAnalysis.Testing;

namespace KeyLint.Analyzers.Tests.Settings;

/// <summary>Settings that are not understood are told of, where they stand and with what was expected.</summary>
public sealed class SettingsAnalyzerTests
{
    [Theory]
    [InlineData("keylint.enabled = maybe", "expected true or false for 'keylint.enabled', found 'maybe'")]
    [InlineData("keylint.test_project = 1", "expected true or false for 'keylint.test_project', found '1'")]
    [InlineData("keylint.minimum_confidence = hihg", "expected low, medium or high for 'keylint.minimum_confidence', found 'hihg'")]
    [InlineData("keylint.secret_names = a b", "expected names of letters, digits, '_', '-' and '.', with commas between for 'keylint.secret_names', found something else")]
    [InlineData("keylint.allowed_fingerprints = abc", "expected fingerprints of 16 characters, with commas between for 'keylint.allowed_fingerprints', found something else")]
    [InlineData("keylint.minimum_confidance = high", "unknown option 'keylint.minimum_confidance'; did you mean 'keylint.minimum_confidence'?")]
    public async Task Wrong_option_is_told_once(string line, string expected)
    {
        var test = new SourceTest<SettingsAnalyzer>("class C { }").WithEditorConfig("[*.cs]\n" + line);
        test.TestState.Sources.Add(("/0/Test1.cs", "class D { }"));
        test.TestState.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("KL0001").WithArguments(expected));
        await test.RunAsync();
    }

    [Fact]
    public async Task A_secret_in_place_of_a_value_is_not_repeated()
    {
        var test = new SourceTest<SettingsAnalyzer>("class C { }").WithEditorConfig("[*.cs]\nkeylint.minimum_confidence = " + new SampleGenerator(5).Expand("{base62:64:mixed}"));
        test.TestState.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("KL0001").WithArguments("expected low, medium or high for 'keylint.minimum_confidence', found '(64 characters, not shown)'"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("keylint.enabled = TRUE")]
    [InlineData("keylint.minimum_confidence = Low")]
    [InlineData("keylint.secret_names = brokerCode, venue-pin, desk.pin")]
    [InlineData("keylint.secret_names =")]
    [InlineData("keylint.allowed_fingerprints = aaaaaaaaaaaaaaaa,bbbbbbbbbbbbbbbb")]
    [InlineData("dotnet_diagnostic.KL1001.severity = error")]
    [InlineData("other.keylint.enabled = maybe")]
    public Task Right_option_is_silent(string line) => new SourceTest<SettingsAnalyzer>("class C { }").WithEditorConfig("[*.cs]\n" + line).RunAsync();

    [Fact]
    public async Task Wrong_global_option_is_told()
    {
        var test = new SourceTest<SettingsAnalyzer>("class C { }").WithGlobalConfig("keylint.enabled = 0");
        test.TestState.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("KL0001").WithArguments("expected true or false for 'keylint.enabled', found '0'"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("keylint.json", "{\n  \"secretName\": []\n}", 2, 3, 2, 19, "unknown field 'secretName' in the settings; expected one of $schema, options, secretNames, sinks, rules, allow")]
    [InlineData("keylint.json", "{ \"sinks\": [{ \"rule\": \"binnance\", \"assembly\": \"A\", \"type\": \"T\", \"member\": \"M\", \"parameters\": {} }] }", 1, 23, 1, 101, "there is no rule 'binnance'; nearest: binance")]
    [InlineData("keylint.ledger.json", "{ \"version\": 2, \"entries\": [] }", 1, 14, 1, 32, "expected version 1, found 2: a newer KeyLint wrote this ledger")]
    [InlineData("keylint.ledger.json", "{ \"version\": 1, \"entries\": [ { \"fingerprint\": \"aaaaaaaaaaaaaaaa\", \"state\": \"ok\" } ] }", 1, 76, 1, 86, "expected one of open, revoked, rotated, accepted, false-positive for 'state', found 'ok'")]
    public async Task Wrong_file_is_told_where_it_is_wrong(string name, string text, int line, int column, int lastLine, int lastColumn, string expected)
    {
        var test = new SourceTest<SettingsAnalyzer>("class C { }").WithFile(name, text);
        test.TestState.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("KL0001").WithSpan("/0/" + name, line, column, lastLine, lastColumn).WithArguments(expected));
        await test.RunAsync();
    }

    [Fact]
    public async Task Secret_in_place_of_its_fingerprint_is_not_repeated()
    {
        var secret = Secrets.Random("{base62:63:mixed}", 51) + "+";
        var ledger = $$"""{ "version": 1, "entries": [ { "fingerprint": "{{secret}}", "state": "accepted" } ] }""";
        var configuration = $$"""{ "secretNames": ["{{secret}}"] }""";
        var diagnostics = await Analysis.RunAsync(
            new SettingsAnalyzer(), [("/0/A.cs", "class C { }")], [("/0/keylint.ledger.json", ledger), ("/0/keylint.json", configuration)]);
        Assert.Equal(2, diagnostics.Count);
        Assert.All(diagnostics, diagnostic => Assert.DoesNotContain(secret, diagnostic.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("keylint.json", "{}")]
    [InlineData("keylint.json", "{ /* nothing yet */ \"secretNames\": [], }")]
    [InlineData("keylint.ledger.json", "{ \"version\": 1, \"entries\": [] }")]
    [InlineData("keylint.ledger.json", "{ \"version\": 1, \"entries\": [ { \"fingerprint\": \"aaaaaaaaaaaaaaaa\", \"state\": \"open\" }, { \"fingerprint\": \"aaaaaaaaaaaaaaaa\", \"state\": \"open\" }, {} ] }")]
    [InlineData("other.json", "{")]
    [InlineData("not-keylint.json", "{")]
    public Task Right_file_is_silent(string name, string text) => new SourceTest<SettingsAnalyzer>("class C { }").WithFile(name, text).RunAsync();

    [Theory]
    [InlineData("keylint.json", "")]
    [InlineData("keylint.json", "\0")]
    [InlineData("keylint.ledger.json", "<<<<<<< HEAD\n{}")]
    [InlineData("keylint.ledger.json", "[]")]
    [InlineData("keylint.ledger.json", "{ \"version\": 1, \"entries\": [ { \"fingerprint\": \"aaaaaaaaaaaaaaaa\", \"state\": \"open\" }, { \"fingerprint\": \"aaaaaaaaaaaaaaaa\", \"state\": \"revoked\" } ] }")]
    public async Task Broken_file_is_one_warning_or_more_and_no_failure(string name, string text)
    {
        var diagnostics = await Analysis.RunAsync(new SettingsAnalyzer(), [("/0/A.cs", "class C { }")], [("/0/" + name, text)]);
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Equal("KL0001", diagnostic.Id));
    }
}
