using KeyLint.Analyzers.Endpoints;
using KeyLint.Analyzers.Tests.Support;
using KeyLint.Engine.Rules;

namespace KeyLint.Analyzers.Tests.Endpoints;

public sealed class WithdrawalTests
{
    public static IEnumerable<object[]> Paths => WithdrawalPaths.All.Select(row => new object[] { row.Rule, row.Path });

    [Theory]
    [MemberData(nameof(Paths))]
    public Task Every_path_is_reported_where_its_provider_is_named(string rule, string path) =>
        UseTest.Member($"// {RuleSet.BuiltIn.Find(rule)!.Context.Hosts[0]}\nconst string Path = \"/{{|KL3005:{path}|}}\";");

    [Theory]
    [InlineData("const string Path = \"https://api.binance.com/{|KL3005:sapi/v1/capital/withdraw/apply|}\";")]
    [InlineData("string Path(string host) => $\"{host}/{|KL3005:v5/asset/withdraw/create|}?coin=BTC\";")]
    [InlineData("const string Path = @\"{|KL3005:0/private/Withdraw|}\";")]
    [InlineData("void M(CryptoExchange.Net.SharedApis.IWithdrawRestClient client) => client.{|KL3005:WithdrawAsync|}(\"\");")]
    [InlineData("void M(CryptoExchange.Net.SharedApis.IWithdrawRestClient client) => client?.{|KL3005:WithdrawAsync|}(\"\");")]
    public Task Call_that_sends_funds_away_is_reported(string member) => UseTest.Member(member);

    [Theory]
    [InlineData("const string Path = \"/sapi/v1/capital/withdraw/history\";")]
    [InlineData("const string Path = \"/v5/asset/withdraw/query-record\";")]
    [InlineData("const string Path = \"/0/private/WithdrawStatus\";")]
    [InlineData("const string Path = \"/0/private/WithdrawCancel\";")]
    [InlineData("const string Path = \"/api/v3/withdrawals\"; // of a bank")]
    [InlineData("const string Path = \"/api/v4/wallet/withdrawals\"; // gate.io")]
    [InlineData("const string Path = \"/withdraw\";")]
    [InlineData("const string Text = \"withdraw\";")]
    [InlineData("// /sapi/v1/capital/withdraw/apply")]
    [InlineData("void M(Mine.Bank bank) => bank.Withdraw(1);")]
    [InlineData("void M(Mine.Bank bank) => bank.WithdrawAsync(1);")]
    [InlineData("void Withdraw() { } void M() => Withdraw();")]
    [InlineData("void M(CryptoExchange.Net.SharedApis.IWithdrawRestClient client) => client.GetWithdrawalsAsync(\"\");")]
    [InlineData("Func<string, object> M(CryptoExchange.Net.SharedApis.IWithdrawRestClient client) => client.WithdrawAsync;")]
    [InlineData("string M() => nameof(CryptoExchange.Net.SharedApis.IWithdrawRestClient.WithdrawAsync);")]
    [InlineData("bool canWithdraw = true;")]
    public Task What_only_speaks_of_it_is_silent(string member) => UseTest.Member(member);

    [Fact]
    public void Every_path_belongs_to_a_rule_and_has_a_source() => Assert.All(WithdrawalPaths.All, row =>
    {
        Assert.NotNull(RuleSet.BuiltIn.Find(row.Rule));
        Assert.NotEmpty(row.Source);
        Assert.Contains("ithdraw", row.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("http", row.Path, StringComparison.Ordinal);
    });
}
