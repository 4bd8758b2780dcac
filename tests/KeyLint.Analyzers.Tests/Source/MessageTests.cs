using KeyLint.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis.Testing;

namespace KeyLint.Analyzers.Tests.Source;

/// <summary>Messages name the provider and the part, say what must be done, and never hold the value.</summary>
public sealed class MessageTests
{
    private const string Revoke = "once committed it must be revoked at the provider, and its replacement loaded from a secret store";

    [Theory]
    [InlineData("binance", "secret", "KL1001", "This is a Binance API secret; " + Revoke)]
    [InlineData("github", "token", "KL1003", "This is a GitHub token; " + Revoke)]
    [InlineData("bip39", "mnemonic", "KL1002", "This is a BIP-39 seed phrase; once committed its funds must be moved to a new wallet, whose key is loaded from a secret store")]
    [InlineData("generic-secret", "secret", "KL1005", "This looks like a secret; " + Revoke)]
    [InlineData("generic-password", "password", "KL1004", "This is a password; once committed it must be changed at the server, and the new one loaded from a secret store")]
    [InlineData("aws", "key", "KL1003", "This is an Amazon Web Services access key ID; " + Revoke)]
    public async Task Message_says_what_it_is_and_what_to_do(string rule, string part, string id, string message)
    {
        var value = Secrets.Of(rule, part, 31);
        var name = Engine.Rules.RuleSet.BuiltIn.Find(rule)!.Parts.First(candidate => candidate.Id == part).Names[0].Replace('-', '_');
        var test = new SourceTest<HardcodedSecretAnalyzer>($$"""class C { string {{name}} = "{|#0:{{value}}|}"; }""");
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning(id).WithLocation(0).WithMessage(message));
        await test.RunAsync();
        Assert.DoesNotContain(value, message, StringComparison.Ordinal);
    }
}
