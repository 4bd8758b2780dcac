using KeyLint.Analyzers.Tests.Support;
using KeyLint.CodeFixes.Sources;
using Microsoft.CodeAnalysis.CodeFixes;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>A secret is named by the nearest thing that people would call it by, and no two secrets of a file by one name.</summary>
public sealed class NamingTests
{
    private static readonly string Other = Random("{base62:40:mixed}", 16);

    private static readonly string Third = Random("{base62:40:mixed}", 17);

    /// <summary>Members of a class with a method around that must not lend its name; § stands for a secret of an unknown provider.</summary>
    public static TheoryData<string, string> Nearest => new()
    {
        { "void Connect(Client client) => client.Open(token: \"§\");", "TOKEN" },
        { "void Connect(Client client) => client.Open(\"§\");", "TOKEN" },
        { "void Connect(Client client) { client.ApiToken = \"§\"; }", "API_TOKEN" },
        { "void Connect() { var fredApiKey = \"§\"; }", "FRED_API_KEY" },
        { "void Connect() { var fredApiKey = (\"§\"); }", "FRED_API_KEY" },
        { "void Connect() { var fredApiKey = new string(\"§\"); }", "FRED_API_KEY" },
        { "void Connect(HttpRequestHeaders headers) => headers.Add(\"X-Auth-Token\", \"§\");", "AUTH_TOKEN" },
        { "void Connect(HttpRequestHeaders headers) => headers.TryAddWithoutValidation(\"api-secret\", \"§\");", "API_SECRET" },
        { "void Connect() { var d = new Dictionary<string, string> { [\"apiSecret\"] = \"§\" }; }", "API_SECRET" },
        { "void Connect() { var d = new Dictionary<string, string> { { \"apiSecret\", \"§\" } }; }", "API_SECRET" },
        { "void Connect(Dictionary<string, string> d) => d.Add(\"payment.api-secret\", \"§\");", "PAYMENT_API_SECRET" },
        { "void Connect(Dictionary<string, string> d) => d[\"payment_api_secret\"] = \"§\";", "PAYMENT_API_SECRET" },
        { "void Connect() { var client = new Client { ApiToken = \"§\" }; }", "API_TOKEN" },
        { "void Connect() { var body = new { payment_secret = \"§\" }; }", "PAYMENT_SECRET" },
        { "string GetFredApiKey() => \"§\";", "FRED_API_KEY" },
        { "async Task<string> LoadFredApiKeyAsync() { await Task.Yield(); return \"§\"; }", "FRED_API_KEY" },
        { "void Connect() { Use(Key()); string Key() { string clientSecret; clientSecret = \"§\"; return clientSecret; } } void Use(string s) { }", "CLIENT_SECRET" },
        { "void Connect(string provider) { var apiKey = provider switch { \"fred\" => \"§\", _ => \"\" }; }", "API_KEY" },
        { "void Connect() { (string User, string ClientSecret) login = (\"me\", \"§\"); }", "CLIENT_SECRET" },
        { "void Connect() { var key = new HMACSHA256(Encoding.UTF8.GetBytes(\"§\")); }", "HMAC_SECRET" },
        { "private string m_clientSecret = \"§\"; void Connect() { }", "CLIENT_SECRET" },
        { "Func<string> Connect() { Func<string> apiSecret = () => \"§\"; return apiSecret; }", "API_SECRET" },
        { "void Connect(string given) { var apiSecret = given ?? \"§\"; }", "API_SECRET" },
    };

    /// <summary>§, ¤ and ¶ stand for different secrets.</summary>
    public static TheoryData<string, string> Apart => new()
    {
        { "void Connect(Client client) { var alpha = client.Open(token: \"§\"); var beta = client.Open(token: \"¤\"); }", "ALPHA_TOKEN BETA_TOKEN" },
        { "void Connect(string provider) { var apiKey = provider switch { \"fred\" => \"§\", \"ibkr\" => \"¤\", _ => \"\" }; }", "FRED_API_KEY IBKR_API_KEY" },
        { "void Connect(Client a, Client b) { a.ApiToken = \"§\"; b.ApiToken = \"¤\"; }", "A_API_TOKEN B_API_TOKEN" },
        { "void ConnectPrimary() { var apiKey = \"§\"; } void ConnectBackup() { var apiKey = \"¤\"; }", "CONNECT_PRIMARY_API_KEY CONNECT_BACKUP_API_KEY" },
        { "class Fred { string apiKey = \"§\"; } class Ibkr { string apiKey = \"¤\"; }", "FRED_API_KEY IBKR_API_KEY" },
        { "void Connect() { var apiKey = \"§\"; var apiSecret = \"¤\"; var apiToken = \"¶\"; }", "API_KEY API_SECRET API_TOKEN" },
        { "void Connect() { var apiKey = \"§\"; } void Again() { var apiKey = \"§\"; }", "API_KEY API_KEY" },
        { "string apiKey1 = \"§\"; string apiKey2 = \"¤\";", "API_KEY1 API_KEY2" },
        { "object Of() => new Pair(apiKey: \"§\", apiSecret: \"¤\");", "API_KEY API_SECRET" },
    };

    [Theory]
    [MemberData(nameof(Nearest))]
    public async Task Nearest_name_is_taken(string member, string variable) => Assert.Equal([variable], await NamesAsync(member));

    [Theory]
    [MemberData(nameof(Apart))]
    public async Task Two_secrets_have_two_names(string member, string variables) => Assert.Equal(variables.Split(' '), await NamesAsync(member));

    [Fact]
    public async Task Secrets_of_two_accounts_of_one_provider_keep_its_name() => Assert.Equal(
        ["GITHUB_MAIN_TOKEN", "GITHUB_TEST_TOKEN"],
        await NamesAsync($"string mainToken = \"{GitHubToken}\"; string testToken = \"{Of("github", "token", 78)}\";"));

    [Fact]
    public async Task Connections_with_one_password_are_told_apart()
    {
        var password = Random("{base62:14:mixed}", 8);
        Assert.Equal(
            ["ORDERS_CONNECTION_STRING", "STOCK_CONNECTION_STRING"],
            await NamesAsync($$"""
                class Orders { string connectionString = "Host=a.internal.net;Username=app;Password={{password}}"; }
                class Stock { string connectionString = "Host=b.internal.net;Username=app;Password={{password}}"; }
                """));
    }

    [Theory]
    [InlineData("path", "PATH_CONNECTION_STRING")]
    [InlineData("user", "USER_CONNECTION_STRING")]
    [InlineData("home", "HOME_CONNECTION_STRING")]
    [InlineData("ordersDb", "ORDERS_DB_CONNECTION_STRING")]
    [InlineData("redisUrl", "REDIS_URL")]
    [InlineData("brokerUri", "BROKER_URI")]
    [InlineData("defaultConnection", "DEFAULT_CONNECTION")]
    public async Task Connection_is_named_as_one(string holder, string variable) =>
        Assert.Equal([variable], await NamesAsync($"string {holder} = \"amqp://app:{Random("{base62:14:mixed}", 8)}@mq.internal.net:5672/v\";"));

    [Fact]
    public async Task Name_that_a_moved_secret_has_is_not_given_again()
    {
        using var run = new FixRun();
        run.Add("App", Source("string M() => Environment.GetEnvironmentVariable(\"API_KEY\") ?? \"\"; class Fred { string apiKey = \"§\"; }"));
        Assert.Equal("Read it from the environment variable FRED_API_KEY", Assert.Single(await run.OffersAsync()).Action.Title);
    }

    [Fact]
    public async Task Key_that_may_be_a_secret_is_no_name()
    {
        using var run = new FixRun();
        run.Add("App", Source("Dictionary<string, string> apiSecrets = new() { [\"¤\"] = \"§\" };"));
        foreach (var offer in await run.OffersAsync())
        {
            Assert.Equal("Read it from the environment variable API_SECRETS", offer.Action.Title);
        }
    }

    [Theory]
    [InlineData("Dictionary<string, string> awsSecretAccessKeys = new() { [\"KEY1\"] = \"SECRET1\", [\"KEY2\"] = \"SECRET2\" };")]
    [InlineData("Dictionary<string, string> awsSecretAccessKeys = new() { { \"KEY1\", \"SECRET1\" }, { \"KEY2\", \"SECRET2\" } };")]
    [InlineData("string Of(string awsId) { var awsSecretAccessKey = awsId switch { \"KEY1\" => \"SECRET1\", \"KEY2\" => \"SECRET2\", _ => \"\" }; return awsSecretAccessKey; }")]
    public async Task Key_of_a_pair_names_no_secret(string member)
    {
        var (first, second) = (Of("aws", "key", 7), Of("aws", "key", 8000));
        using var run = new FixRun();
        run.Add("App", Source(member.Replace("KEY1", first).Replace("KEY2", second).Replace("SECRET1", Of("aws", "secret", 9)).Replace("SECRET2", Of("aws", "secret", 1010))));
        Assert.NotEmpty(await run.OffersAsync());
        foreach (var offer in await run.OffersAsync())
        {
            Assert.DoesNotContain(first, offer.Action.Title, StringComparison.Ordinal);
            Assert.DoesNotContain(second, offer.Action.Title, StringComparison.Ordinal);
            Assert.DoesNotContain("_" + first, await FixRun.TextAsync(offer.Result), StringComparison.Ordinal);
        }
    }

    /// <summary>Variables of those names are set in every shell: a program would take the one that happens to be there.</summary>
    [Theory]
    [InlineData("string Path(string h) => string.Concat(\"CONNECTION\", h);", "PATH_CONNECTION_STRING")]
    [InlineData("void Path() { var list = new List<string>(); list.Add(\"CONNECTION\"); }", "PATH_CONNECTION_STRING")]
    [InlineData("Task<string> PathAsync() => Task.FromResult(\"CONNECTION\");", "PATH_CONNECTION_STRING")]
    [InlineData("class Path { string[] Data = { \"CONNECTION\" }; }", "PATH_CONNECTION_STRING")]
    [InlineData("class Home { string pwd = \"§\"; }", "PWD_SECRET")]
    public async Task No_variable_that_is_always_set_is_read(string member, string variable)
    {
        var connection = $"Host=db1.internal.net;Username=app;Password={Random("{base62:14:mixed}", 8)}";
        Assert.Equal([variable], await NamesAsync(member.Replace("CONNECTION", connection)));
    }

    [Theory]
    [InlineData("// binance: §")]
    [InlineData("/// <summary>The pair is §.</summary>")]
    [InlineData("object Old() => Use(binance: \"§\"); object Use(string binance) => binance;")]
    public async Task Place_that_says_most_names_it(string before)
    {
        using var run = new FixRun();
        run.Add("App", $"class A\n{{\n    {before.Replace("§", BinanceSecret)}\n    public string BinanceApiSecret = \"{BinanceSecret}\";\n    public string BinanceApiKey = \"{Of("binance", "key", 5000)}\";\n}}\n");
        var titles = (await run.OffersAsync()).Where(offer => offer.Fix == nameof(EnvironmentVariableFix)).Select(offer => offer.Action.Title).Distinct().Order();
        Assert.Equal(["Read it from the environment variable BINANCE_API_KEY", "Read it from the environment variable BINANCE_API_SECRET"], titles);
    }

    private static async Task<string[]> NamesAsync(string member)
    {
        using var run = new FixRun();
        run.Add("App", Source(member));
        var offers = await run.OffersAsync();
        return [.. offers.Where(offer => offer.Fix == nameof(EnvironmentVariableFix)).Select(offer => offer.Action.Title.Split(' ')[^1])];
    }

    private static string Source(string member) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http.Headers;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading.Tasks;

        class C
        {
            {{member.Replace("§", Unknown).Replace("¤", Other).Replace("¶", Third)}}
        }

        class Client { public string ApiToken { get; set; } = ""; public object Open(string token) => token; }
        class Pair(string apiKey, string apiSecret) { public override string ToString() => apiKey + apiSecret; }
        """;
}
