using KeyLint.Analyzers.Configuration;
using KeyLint.Analyzers.Tests.Support;
using KeyLint.Engine.Text;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Settings;

/// <summary>Findings that a person has dealt with: fingerprints in options and in the ledger.</summary>
public sealed class AllowanceTests
{
    private static readonly string Fingerprint = FingerprintOf(BinanceSecret);

    private static string Reported => "{|KL1001:" + BinanceSecret + "|}";

    [Theory]
    [InlineData("{0}")]
    [InlineData("aaaaaaaaaaaaaaaa, {0}")]
    [InlineData(" {0} ,")]
    public Task Allowed_fingerprint_is_silent(string list) =>
        Field(BinanceSecret).WithEditorConfig("[*.cs]\nkeylint.allowed_fingerprints = " + string.Format(list, Fingerprint)).RunAsync();

    [Fact]
    public Task Allowed_fingerprint_of_a_global_configuration_is_silent() =>
        Field(BinanceSecret).WithGlobalConfig("keylint.allowed_fingerprints = " + Fingerprint).RunAsync();

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("")]
    [InlineData("nonsense")]
    public Task Other_fingerprint_allows_nothing(string list) =>
        Field(Reported).WithEditorConfig("[*.cs]\nkeylint.allowed_fingerprints = " + list).RunAsync();

    [Fact]
    public Task Fingerprint_of_another_secret_allows_nothing() =>
        Field(Reported).WithEditorConfig("[*.cs]\nkeylint.allowed_fingerprints = " + FingerprintOf(Of("binance", "secret", 77))).RunAsync();

    [Fact]
    public Task Fingerprint_is_allowed_for_the_files_of_its_section() =>
        Field(Reported).WithEditorConfig("[Other.cs]\nkeylint.allowed_fingerprints = " + Fingerprint).RunAsync();

    [Theory]
    [InlineData("accepted")]
    [InlineData("revoked")]
    [InlineData("rotated")]
    [InlineData("false-positive")]
    public Task Closed_finding_of_the_ledger_is_silent(string state) => Field(BinanceSecret).WithFile("keylint.ledger.json", Ledger(Fingerprint, state)).RunAsync();

    [Fact]
    public Task Open_finding_of_the_ledger_is_reported() => Field(Reported).WithFile("keylint.ledger.json", Ledger(Fingerprint, "open")).RunAsync();

    [Fact]
    public Task Ledger_of_another_name_is_none() => Field(Reported).WithFile("my-keylint.ledger.json", Ledger(Fingerprint, "accepted")).RunAsync();

    [Fact]
    public Task Entry_for_another_secret_allows_nothing() =>
        Field(Reported).WithFile("keylint.ledger.json", Ledger(FingerprintOf(Of("binance", "secret", 78)), "accepted")).RunAsync();

    [Theory]
    [InlineData("")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("{}")]
    [InlineData("[]")]
    public Task Ledger_that_is_none_allows_nothing(string text) => Field(Reported).WithFile("keylint.ledger.json", text).RunAsync();

    [Fact]
    public async Task Closed_finding_is_silent_in_configuration_too()
    {
        var test = new SourceTest<ConfigurationSecretAnalyzer>("class C { }")
            .WithFile("appsettings.json", $$"""{ "Binance": { "ApiSecret": "{{BinanceSecret}}" } }""")
            .WithFile("keylint.ledger.json", Ledger(Fingerprint, "revoked"));
        await test.RunAsync();
    }

    private static string FingerprintOf(string secret) =>
        Scanner.BuiltIn.Scan(new SourceText($"binanceSecret = \"{secret}\"", "a.cs")).Findings.Single().Fingerprint;

    private static string Ledger(string fingerprint, string state) => $$"""
        {
          "version": 1,
          "entries": [
            { "fingerprint": "{{fingerprint}}", "state": "{{state}}", "reason": "key of the sandbox", "by": "ada", "date": "2026-03-31" }
          ]
        }
        """;

    private static SourceTest<HardcodedSecretAnalyzer> Field(string value) => new($$"""class C { string binanceSecret = "{{value}}"; }""");
}
