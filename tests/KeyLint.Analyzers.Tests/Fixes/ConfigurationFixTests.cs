using KeyLint.Analyzers.Tests.Support;
using KeyLint.CodeFixes.Sources;
using Microsoft.CodeAnalysis;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>Which configuration is read, by which key, and where none can be.</summary>
public sealed class ConfigurationFixTests
{
    private const string Name = nameof(ConfigurationFix);

    /// <summary>Members, and the configuration that is taken.</summary>
    public static TheoryData<string, string> Taken => new()
    {
        { "string M(IConfiguration c) { var binanceSecret = §; return binanceSecret; }", "c" },
        { "string M(IConfigurationRoot root) { var binanceSecret = §; return binanceSecret; }", "root" },
        { "string M(ConfigurationManager m) { var binanceSecret = §; return binanceSecret; }", "m" },
        { "string M(IConfiguration @event) { var binanceSecret = §; return binanceSecret; }", "@event" },
        { "IConfiguration c = null!; string M(IConfiguration d) { var binanceSecret = §; return binanceSecret; }", "d" },
        { "IConfiguration c = null!; string M() { IConfiguration local = c; var binanceSecret = §; return binanceSecret; }", "local" },
        { "string M() { var binanceSecret = §; IConfiguration later = c; return binanceSecret + later; } IConfiguration c = null!;", "c" },
        { "IConfiguration Settings { get; } = null!; string BinanceSecret => §;", "Settings" },
        { "static IConfiguration c = null!; static string BinanceSecret => §;", "c" },
        { "static IConfiguration c = null!; static string binanceSecret = §; string M() => binanceSecret;", "c" },
        { "static IConfiguration c = null!; const string BinanceSecret = §;", "c" },
        { "string s; C(IConfiguration c) { var binanceSecret = §; s = binanceSecret; } string M() => s;", "c" },
        { "C(string binanceSecret) { } C(IConfiguration c) : this(§) { }", "c" },
        { "class D(IConfiguration c) { string binanceSecret = §; string M() => binanceSecret; }", "c" },
        { "class D(IConfiguration c) { string BinanceSecret() => §; }", "c" },
        { "class D(IConfiguration c) { readonly IConfiguration known = c; string BinanceSecret() => § + known; }", "known" },
        { "class Base(string binanceSecret) { string M() => binanceSecret; } class D(IConfiguration c) : Base(§) { }", "c" },
        { "string M(HostApplicationBuilder builder) { var binanceSecret = §; return binanceSecret; }", "builder.Configuration" },
        { "string M(IHostApplicationBuilder builder) { var binanceSecret = §; return binanceSecret; }", "builder.Configuration" },
        { "string M(IConfiguration? maybe, IConfiguration sure) { var binanceSecret = §; return binanceSecret; }", "sure" },
        { "string M(IConfiguration c) { Func<string> binanceSecret = () => §; return binanceSecret(); }", "c" },
        { "string M(IConfiguration c) { const string binanceSecret = §; return binanceSecret; }", "c" },
    };

    public static TheoryData<string> NotOffered => new()
    {
        "string BinanceSecret => §;",
        "IConfiguration c = null!; string M() => \"\" + c; static string BinanceSecret => §;",
        "IConfiguration c = null!; string M() => \"\" + c + binanceSecret; string binanceSecret = §;",
        "IConfiguration? c = null; string M() => \"\" + c; string BinanceSecret => §;",
        "static string binanceSecret = §; static IConfiguration c = null!; string M() => binanceSecret + c;",
        "const string BinanceSecret = §; static IConfiguration c = null!; object M() => c;",
        "string s; IConfiguration c; C(IServiceProvider p) { var binanceSecret = §; s = binanceSecret; c = null!; } string M() => s + c;",
        "void M(IConfiguration c) { c[\"Binance:ApiSecret\"] = §; }",
        "string M(IConfiguration c) { Func<string> binanceSecret = static () => §; return binanceSecret(); }",
        "string M(IConfiguration c) { return Binance(); static string Binance() { var binanceSecret = §; return binanceSecret; } }",
        "object M(IConfiguration c) { System.Linq.Expressions.Expression<Func<string>> binanceSecret = () => §; return binanceSecret; }",
        "string M() { IConfiguration c; var binanceSecret = §; return binanceSecret; }",
        "string M() { var binanceSecret = §; IConfiguration c = null!; return binanceSecret + c; }",
        "string M(Configuration c) { var binanceSecret = §; return binanceSecret; } class Configuration { public string this[string key] => key; }",
        "string M(Host c) { var binanceSecret = §; return binanceSecret; } class Host { public string Configuration => \"\"; }",
        "string M(Host c) { var binanceSecret = §; return binanceSecret; } class Host { IConfiguration Configuration => null!; }",
        "[Binance(§)] void M(IConfiguration c) { } class BinanceAttribute : Attribute { public BinanceAttribute(string secret) { } }",
        "void M(IConfiguration c, string binanceSecret = §) { }",
        "\n#nullable disable\nstatic IConfiguration c; static readonly string binanceSecret = §; object M() => binanceSecret + c;",
        "\n#nullable disable\nstatic IConfiguration c { get; set; } static readonly string binanceSecret = §; object M() => binanceSecret;",
        "\n#nullable disable\nstring M(IConfiguration c = null) { var binanceSecret = §; return binanceSecret; }",
        "IConfiguration c = null!; void M() { var binanceSecret = §; c = Make(binanceSecret); } IConfiguration Make(string s) => c;",
        "void M(IConfiguration c) { var d = new System.Collections.Generic.Dictionary<string, string> { [\"Binance:ApiSecret\"] = § }; }",
        "void M(IConfiguration c) { var d = new System.Collections.Generic.Dictionary<string, string> { { \"Binance:ApiSecret\", § } }; }",
        "void M(IConfiguration c) { c.AddInMemoryCollection(new System.Collections.Generic.Dictionary<string, string> { [\"BinanceApiSecret\"] = § }); }",
        "class Base(IConfiguration c) { protected object Of => c; } class D(IConfiguration c) : Base(c) { string BinanceSecret() => §; }",
        "string M(IConfigurationSection binance) { var binanceSecret = §; return binanceSecret; }",
        "string M(IConfigurationSection binance) { var binanceSecret = binance[\"ApiSecret\"] ?? §; return binanceSecret; }",
        "static class D { static IConfiguration c = null!; static object M() => c; } static string BinanceSecret => §;",
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Configuration_in_scope_is_read(string member, string configuration)
    {
        var offer = Assert.Single(await OffersAsync(Class(member)), offer => offer.Fix == Name);
        Assert.StartsWith("Read it from configuration as Binance:ApiSecret", offer.Action.Title, StringComparison.Ordinal);
        Assert.Contains(
            configuration + "[\"Binance:ApiSecret\"] ?? throw new InvalidOperationException(\"Set Binance:ApiSecret, for example with: dotnet user-secrets set Binance:ApiSecret <value>\")",
            await FixRun.TextAsync(offer.Result),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NotOffered))]
    public async Task Nothing_is_offered_where_none_can_be_read(string member) =>
        Assert.DoesNotContain(await OffersAsync(Class(member)), offer => offer.Fix == Name);

    [Theory]
    [InlineData("$\"Host={c};Username=app;Password=§\"")]
    [InlineData("\"Host=db.internal.net;Username=app;Password=§;\" + c")]
    [InlineData("\"{ \\\"user\\\": \\\"app\\\", \\\"password\\\": \\\"§a1B2c3D4e5\\\" }\"")]
    [InlineData("\"\"\"\n    name: shop\n    url: postgres://app:§@db.internal.net/orders\n    \"\"\"")]
    public async Task Text_that_is_more_than_a_connection_is_left_to_a_person(string text)
    {
        var password = Secrets.Random("{base62:14:mixed}", 8);
        Assert.Empty(await OffersAsync(Class("string M(IConfiguration c) => " + text.Replace("§", password) + ";")));
    }

    [Theory]
    [InlineData("void M() => Connect(\"§\"); void Connect(string paymentClientSecret) { }", "PAYMENT_CLIENT_SECRET")]
    [InlineData("System.Collections.Generic.Dictionary<string, string> M() => new() { [\"Payment:ClientSecret\"] = \"§\" };", "PAYMENT_CLIENT_SECRET")]
    [InlineData("void M(System.Collections.Generic.Dictionary<string, string> d) { d[\"Payment:ClientSecret\"] = \"§\"; }", "PAYMENT_CLIENT_SECRET")]
    [InlineData("class O { public string? ClientSecret { get; set; } } O M() => new() { ClientSecret = \"§\" };", "CLIENT_SECRET")]
    [InlineData("string ClientSecret() => \"§\";", "CLIENT_SECRET")]
    [InlineData("string? databasePassword = \"§\"; void M() => databasePassword = null;", "DATABASE_PASSWORD")]
    public async Task Secret_of_an_unknown_provider_is_named_by_what_takes_it(string member, string variable)
    {
        var offer = Assert.Single(await OffersAsync(Class(member.Replace("§", Unknown))));
        Assert.Equal("Read it from the environment variable " + variable, offer.Action.Title);
    }

    [Fact]
    public async Task Program_without_class_reads_its_builder()
    {
        var source = $$"""
            using Microsoft.Extensions.Hosting;
            var builder = Host.CreateApplicationBuilder(args);
            var binanceSecret = "{{BinanceSecret}}";
            System.Console.WriteLine(binanceSecret);
            """;
        var offer = Assert.Single(await OffersAsync(source, OutputKind.ConsoleApplication), offer => offer.Fix == Name);
        Assert.Contains("var binanceSecret = builder.Configuration[\"Binance:ApiSecret\"] ?? throw new System.Inv", await FixRun.TextAsync(offer.Result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_that_makes_its_builder_later_reads_the_environment_only()
    {
        var source = $$"""
            var binanceSecret = "{{BinanceSecret}}";
            var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args);
            System.Console.WriteLine(binanceSecret + builder);
            """;
        Assert.Equal(nameof(EnvironmentVariableFix), Assert.Single(await OffersAsync(source, OutputKind.ConsoleApplication)).Fix);
    }

    [Fact]
    public async Task Default_of_what_is_read_already_becomes_a_failure()
    {
        var offers = await OffersAsync(Class("string M(IConfiguration c) { var binanceSecret = c[\"Exchange:Secret\"] ?? §; return binanceSecret; }"));
        var offer = Assert.Single(offers, offer => offer.Fix == Name);
        Assert.Contains("c[\"Exchange:Secret\"] ?? throw new InvalidOperationException(\"Set Exchange:Secret, for ex", await FixRun.TextAsync(offer.Result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string ordersConnection = \"Host=db.internal.net;Username=app;Password=§\";", "ConnectionStrings:Orders")]
    [InlineData("string connectionString = \"Host=db.internal.net;\" + \"Username=app;Password=§\";", "ConnectionStrings:Default")]
    [InlineData("string queue = \"amqps://app:§@mq.internal.net/orders\";", "ConnectionStrings:Queue")]
    public async Task Connection_is_read_from_where_connections_are(string statement, string key)
    {
        var password = Secrets.Random("{base62:14:mixed}", 8);
        var member = "void M(IConfiguration c) { " + statement.Replace("§", password) + " }";
        var offer = Assert.Single(await OffersAsync(Class(member)), offer => offer.Fix == Name);
        Assert.Equal("Read it from configuration as " + key, offer.Action.Title);
        Assert.DoesNotContain(password, await FixRun.TextAsync(offer.Result), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<FixRun.Offer>> OffersAsync(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        using var run = new FixRun(kind: kind);
        run.Add("App", source);
        Assert.True(await run.FindsInCodeAsync());
        return await run.OffersAsync();
    }

    private static string Class(string member) => $$"""
        using System;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;

        class C
        {
            {{member.Replace("§", $"\"{BinanceSecret}\"")}}
        }
        """;
}
