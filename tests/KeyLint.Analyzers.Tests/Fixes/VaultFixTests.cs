using KeyLint.CodeFixes.Sources;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>Vault clients that are in scope: what is written for each, and where it cannot be.</summary>
public sealed class VaultFixTests
{
    private const string Azure = nameof(AzureKeyVaultFix);
    private const string Aws = nameof(AwsSecretsManagerFix);
    private const string HashiCorp = nameof(HashiCorpVaultFix);

    public static TheoryData<string, string, string> Written => new()
    {
        { Azure, "string M(SecretClient client) { var binanceSecret = §; return binanceSecret; }", "var binanceSecret = client.GetSecret(\"Binance-ApiSecret\").Value.Value;" },
        { Azure, "string M(Own client) { var binanceSecret = §; return binanceSecret; } class Own : SecretClient { }", "= client.GetSecret(\"Binance-ApiSecret\").Value.Value;" },
        { Azure, "SecretClient Client { get; } = null!; bool M(string binanceSecret) => binanceSecret == §;", "binanceSecret == Client.GetSecret(\"Binance-ApiSecret\").Value.Value;" },
        { Azure, "byte[] M(SecretClient client) { var binanceSecret = §u8.ToArray(); return binanceSecret; }", "= System.Text.Encoding.UTF8.GetBytes(client.GetSecret(\"Binance-ApiSecret\").Value.Value);" },
        { Azure, "static readonly SecretClient client = null!; const string BinanceSecret = §;", "static readonly string BinanceSecret = client.GetSecret(\"Binance-ApiSecret\").Value.Value;" },
        {
            Aws,
            "async Task<string> M(IAmazonSecretsManager manager) { var binanceSecret = §; await Task.Yield(); return binanceSecret; }",
            "(await manager.GetSecretValueAsync(new Amazon.SecretsManager.Model.GetSecretValueRequest { SecretId = \"Binance/ApiSecret\" })).SecretString ?? throw new System.InvalidOperationException(\"The secret Binance/ApiSecret holds no text.\");"
        },
        {
            Aws,
            "async Task<string> M(Client manager) { var binanceSecret = §; await Task.Yield(); return binanceSecret; } abstract class Client : IAmazonSecretsManager { public abstract Task<Amazon.SecretsManager.Model.GetSecretValueResponse> GetSecretValueAsync(Amazon.SecretsManager.Model.GetSecretValueRequest request, System.Threading.CancellationToken token = default); }",
            "(await manager.GetSecretValueAsync("
        },
        {
            HashiCorp,
            "async Task<string> M(IVaultClient vault) { var binanceSecret = §; await Task.Yield(); return binanceSecret; }",
            "(await vault.V1.Secrets.KeyValue.V2.ReadSecretAsync(path: \"binance\")).Data.Data[\"api_secret\"]?.ToString() ?? throw new System.InvalidOperationException(\"The secret binance of the vault has no field api_secret.\");"
        },
    };

    public static TheoryData<string> NotOffered => new()
    {
        "SecretClient Client => Make(§); static SecretClient Make(string binanceSecret) => null!;",
        "SecretClient client; C() { client = null!; } SecretClient Other() { var binanceSecret = §; return binanceSecret.Length > 1 ? client : client; }",
        "SecretClient client = null!; void Renew() { client = Make(§); client.ToString(); } static SecretClient Make(string binanceSecret) => null!;",
        "IVaultClient vault = null!; async Task<IVaultClient> M() { await Task.Yield(); return Make(§); } IVaultClient Make(string binanceSecret) => vault;",
        "static readonly SecretClient client = Make(§); static SecretClient Make(string binanceSecret) => null!; object M() => client;",
        "string M(SecretClient? client) { var binanceSecret = §; return binanceSecret + client; }",
        "SecretClient client = null!; string M() => \"\" + client; static string BinanceSecret => §;",
        "string M() { var binanceSecret = §; SecretClient client = null!; return binanceSecret + client; }",
        "class SecretClient { } string M(SecretClient client) { var binanceSecret = §; return binanceSecret; }",
        "void M(SecretClient client, string binanceSecret = §) { }",
        "string M(IAmazonSecretsManager manager) { var binanceSecret = §; return binanceSecret; }",
        "Task<string> M(IVaultClient vault) { var binanceSecret = §; return Task.FromResult(binanceSecret); }",
        "class D(IAmazonSecretsManager manager) { string binanceSecret = §; string M() => binanceSecret + manager; }",
        "async Task<string> M(IAmazonSecretsManager manager) { await Task.Yield(); Func<string> binanceSecret = () => §; return binanceSecret(); }",
        "async Task<string> M(IVaultClient vault) { await Task.Yield(); lock (vault) { var binanceSecret = §; return binanceSecret; } }",
        "async Task M(IVaultClient vault) { await Task.Yield(); try { } catch (Exception e) when (e.Message == Binance(§)) { } } string Binance(string secret) => secret;",
        "async Task<string> M(string vault) { var binanceSecret = §; await Task.Yield(); return binanceSecret; }",
        "unsafe async Task M(IVaultClient vault) { await Task.Yield(); unsafe { string binanceSecret = §; Console.Write(binanceSecret); } }",
    };

    [Theory]
    [MemberData(nameof(Written))]
    public async Task Client_in_scope_is_asked(string fix, string member, string expected)
    {
        var offer = Assert.Single(await OffersAsync(member), offer => offer.Fix == fix);
        Assert.Contains(expected, await FixRun.TextAsync(offer.Result), StringComparison.Ordinal);
        Assert.Empty(await FixRun.ComplaintsAsync(offer.Result));
    }

    [Theory]
    [MemberData(nameof(NotOffered))]
    public async Task Nothing_is_offered_where_none_can_be_asked(string member) =>
        Assert.DoesNotContain(await OffersAsync(member), offer => offer.Fix is Azure or Aws or HashiCorp);

    [Fact]
    public async Task Secret_of_an_unknown_provider_has_a_path_of_its_own()
    {
        using var run = new FixRun();
        run.Add("App", $$"""using System.Threading.Tasks; class C { async Task<string> M(VaultSharp.IVaultClient vault) { var clientSecret = "{{Unknown}}"; await Task.Yield(); return clientSecret; } }""");
        var offers = await run.OffersAsync();
        var offer = Assert.Single(offers, offer => offer.Fix == HashiCorp);
        Assert.Equal("Read it from HashiCorp Vault as value of client-secret", offer.Action.Title);
    }

    private static async Task<IReadOnlyList<FixRun.Offer>> OffersAsync(string member)
    {
        using var run = new FixRun();
        run.Add("App", $$"""
            using System.Threading.Tasks;
            using Amazon.SecretsManager;
            using Azure.Security.KeyVault.Secrets;
            using VaultSharp;
            using Console = System.Console;
            using Exception = System.Exception;

            class C
            {
                delegate T Func<T>();
                {{member.Replace("§", $"\"{BinanceSecret}\"")}}
            }
            """);
        Assert.True(await run.FindsInCodeAsync());
        return await run.OffersAsync();
    }
}
