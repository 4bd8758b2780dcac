using KeyLint.Analyzers.Tests.Support;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Settings;

/// <summary>Tests make wallets and passwords up by themselves; what an exchange gave out is a leak there too.</summary>
public sealed class TestProjectTests
{
    [Theory]
    [InlineData("build_property.IsTestProject = true")]
    [InlineData("keylint.test_project = true")]
    [InlineData("build_property.IsTestProject = false\nkeylint.test_project = true")]
    public Task Wallet_of_a_test_project_has_low_confidence(string config) => Wallet("0x" + EthereumKey).WithGlobalConfig(config).RunAsync();

    [Theory]
    [InlineData("build_property.IsTestProject = true\nkeylint.minimum_confidence = low")]
    [InlineData("build_property.IsTestProject = true\nkeylint.test_project = false")]
    [InlineData("build_property.IsTestProject = false")]
    [InlineData("build_property.IsTestProject =")]
    [InlineData("keylint.test_project = false")]
    [InlineData("keylint.test_project = nonsense")]
    public Task Wallet_of_another_project_is_reported(string config) => Wallet("{|KL1002:0x" + EthereumKey + "|}").WithGlobalConfig(config).RunAsync();

    [Fact]
    public Task Exchange_credential_of_a_test_project_is_reported() =>
        new SourceTest<HardcodedSecretAnalyzer>($$"""class C { object o = new BinanceCredentials("{|KL1001:{{BinanceKey}}|}", "{|KL1001:{{BinanceSecret}}|}"); } class BinanceCredentials { public BinanceCredentials(string key, string secret) { } }""")
            .WithGlobalConfig("build_property.IsTestProject = true").RunAsync();

    private static SourceTest<HardcodedSecretAnalyzer> Wallet(string value) => new($$"""class C { string ethereumPrivateKey = "{{value}}"; }""");
}
