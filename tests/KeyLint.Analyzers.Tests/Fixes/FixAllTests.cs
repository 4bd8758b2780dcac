using KeyLint.CodeFixes.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>One fix everywhere: in a document, a project and the solution, and nowhere beyond.</summary>
public sealed class FixAllTests
{
    private static readonly string First = $$"""
        using Microsoft.Extensions.Configuration;
        class A(IConfiguration c)
        {
            public const string BinanceKey = "{{BinanceKey}}", BinanceSecret = "{{BinanceSecret}}"; // {{BinanceSecret}}
            public string Get() { var gh = "{{GitHubToken}}"; return gh; }
            public object Both(string binanceKey = "x") => (binanceKey, c);
            public object Pair() => new BinanceCredentials("{{BinanceKey}}", "{{BinanceSecret}}");
        }
        class BinanceCredentials(string key, string secret) { public override string ToString() => key + secret; }
        """;

    private static readonly string Second = $$"""class B { public string BinanceSecret => "{{BinanceSecret}}"; }""";

    private static readonly string Third = $$"""class D { public string BinanceSecret => "{{BinanceSecret}}"; [System.Obsolete("Binance {{BinanceKey}}")] void M() { } }""";

    public static TheoryData<FixAllScope, int> Scopes => new()
    {
        { FixAllScope.Document, 5 },
        { FixAllScope.Project, 6 },
        { FixAllScope.Solution, 7 },
    };

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task Every_secret_of_the_scope_is_read_from_the_environment(FixAllScope scope, int count)
    {
        using var run = Solution();
        var result = await run.FixAllAsync(new EnvironmentVariableFix(), scope);
        Assert.Empty(await FixRun.ComplaintsAsync(result));
        var text = await FixRun.TextAsync(result);
        Assert.Equal(count, text.Split("GetEnvironmentVariable(").Length - 1);
        Assert.Equal(scope == FixAllScope.Solution ? 0 : scope == FixAllScope.Project ? 1 : 2, text.Split(BinanceSecret).Length - 1);
        Assert.DoesNotContain(GitHubToken, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attribute_keeps_its_constant()
    {
        using var run = Solution();
        Assert.Contains(BinanceKey, await FixRun.TextAsync(await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Solution)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_of_two_accounts_do_not_become_one()
    {
        using var run = new FixRun();
        run.Add("App", $$"""
            class A
            {
                string token = "{{GitHubToken}}";
                string otherToken = ("{{Of("github", "token", 77)}}").ToUpper();
                string tokenAgain = "{{GitHubToken}}";
                string M() => token + otherToken + tokenAgain;
            }
            """);
        var result = await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Document);
        Assert.Empty(await FixRun.FindingsAsync(result));
        var text = await FixRun.TextAsync(result);
        Assert.Equal(2, text.Split("GetEnvironmentVariable(\"GITHUB_TOKEN\")").Length - 1);
        Assert.Equal(1, text.Split("GetEnvironmentVariable(\"GITHUB_OTHER_TOKEN\")").Length - 1);
    }

    [Fact]
    public async Task Secrets_that_nothing_tells_apart_are_left_to_a_person()
    {
        using var run = new FixRun();
        run.Add("App", $$"""class A { string[] tokens = ["{{GitHubToken}}", "{{Of("github", "token", 77)}}", "{{Of("github", "token", 78)}}", "{{Of("github", "token", 79)}}"]; string M() => tokens[0]; }""");
        var result = await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Document);
        Assert.NotEmpty(await FixRun.FindingsAsync(result));
        Assert.Equal(4, (await FixRun.TextAsync(result)).Split("GetEnvironmentVariable(").Length - 1 + (await FixRun.FindingsAsync(result)).Count);
    }

    [Theory]
    [InlineData("class B {{ string binanceApiSecret = \"{0}\"; string M() => binanceApiSecret; }}")]
    [InlineData("class B {{ const string BinanceApiSecret = \"{0}\"; }}")]
    [InlineData("class B {{ string M() {{ var binanceApiSecret = \"{0}\"; return binanceApiSecret; }} }}")]
    public async Task Secrets_of_two_files_do_not_become_one(string second)
    {
        using var run = new FixRun();
        run.Add("App", $"class A {{ public const string BinanceApiSecret = \"{BinanceSecret}\"; }}", string.Format(second, Of("binance", "secret", 61)));
        run.Add("Other", string.Format(second.Replace("class B", "class D"), Of("binance", "secret", 62)));
        var text = await FixRun.TextAsync(await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Solution));
        Assert.DoesNotContain(new[] { BinanceSecret, Of("binance", "secret", 61), Of("binance", "secret", 62) }, text.Contains);
        Assert.Equal(3, text.Split("GetEnvironmentVariable(").Skip(1).Select(read => read.Split('"')[1]).Distinct().Count());
    }

    [Fact]
    public async Task Fix_that_changes_nothing_leaves_the_documents_as_they_are()
    {
        using var run = Solution();
        Assert.Empty((await run.FixAllAsync(new AzureKeyVaultFix(), FixAllScope.Solution)).GetChanges(run.Solution).GetProjectChanges());
    }

    [Fact]
    public async Task Second_run_takes_no_name_that_the_first_gave()
    {
        using var run = new FixRun();
        run.Add("App", $$"""class A { string[] tokens = [System.Environment.GetEnvironmentVariable("GITHUB_TOKEN") ?? "", System.Environment.GetEnvironmentVariable("GITHUB_TOKENS") ?? "", System.Environment.GetEnvironmentVariable("GITHUB_A_TOKEN") ?? "", "{{GitHubToken}}"]; string M() => tokens[0]; }""");
        Assert.Contains(GitHubToken, await FixRun.TextAsync(await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Document)), StringComparison.Ordinal);
        Assert.Equal("Read it from the environment variable GITHUB_TOKEN_2", Assert.Single(await run.OffersAsync()).Action.Title);
    }

    [Fact]
    public async Task One_key_in_two_forms_has_two_names()
    {
        using var run = new FixRun();
        run.Add("App", $$"""class A { string binanceSecret = "{{BinanceSecret}}"; byte[] binanceSecretBytes = { {{string.Join(", ", BinanceSecret.Select(c => $"0x{(int)c:x2}"))}} }; object M() => (binanceSecret, binanceSecretBytes); }""");
        var text = await FixRun.TextAsync(await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Document));
        Assert.Equal(1, text.Split("GetEnvironmentVariable(\"BINANCE_API_SECRET\")").Length - 1);
    }

    [Fact]
    public async Task Only_secrets_that_can_read_the_configuration_are_changed()
    {
        using var run = Solution();
        var result = await run.FixAllAsync(new ConfigurationFix(), FixAllScope.Solution);
        Assert.Empty(await FixRun.ComplaintsAsync(result));
        var text = await FixRun.TextAsync(result);
        Assert.Equal(3, text.Split("user-secrets").Length - 1);
        Assert.Contains("const string BinanceKey = \"" + BinanceKey, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_is_the_same_whatever_the_order_of_findings()
    {
        using var first = Solution();
        using var second = Solution();
        Assert.Equal(
            await FixRun.TextAsync(await first.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Solution)),
            await FixRun.TextAsync(await second.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Solution, reversed: true)));
    }

    [Fact]
    public async Task User_and_password_of_one_connection_are_one_edit()
    {
        using var run = new FixRun();
        run.Add("App", $$"""
            class A
            {
                string a = "Host=db.internal.net;Username=app;Password={{Random("{base62:14:mixed}", 8)}}";
                string b = "amqps://app:{{Random("{base62:14:mixed}", 9)}}@mq.internal.net/orders,amqps://app:{{Random("{base62:14:mixed}", 10)}}@mq2.internal.net/orders";
                string M() => a + b;
            }
            """);
        var result = await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Document);
        Assert.Empty(await FixRun.ComplaintsAsync(result));
        Assert.Empty(await FixRun.FindingsAsync(result));
        Assert.Equal(2, (await FixRun.TextAsync(result)).Split("GetEnvironmentVariable(").Length - 1);
    }

    private static FixRun Solution()
    {
        var run = new FixRun();
        run.Add("One", First, Second);
        run.Add("Two", Third);
        return run;
    }
}
