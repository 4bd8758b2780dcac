using KeyLint.Analyzers.Tests.Support;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>The fix: where it is offered, what it writes, and that it leaves nothing of the secret behind.</summary>
public sealed class EnvironmentVariableFixTests
{
    private const string Read = "Environment.GetEnvironmentVariable(\"BINANCE_API_SECRET\") ?? throw new InvalidOperationException(\"Set the environment variable BINANCE_API_SECRET.\")";

    private static readonly string Marked = "\"{|KL1001:" + BinanceSecret + "|}\"";

    public static TheoryData<string> Fixable => new()
    {
        "static string binanceSecret = §;",
        "static readonly string binanceSecret = §;",
        "string BinanceSecret => §;",
        "string BinanceSecret { get; } = §;",
        "string BinanceSecret() { return §; }",
        "string M(string binanceSecret) => binanceSecret ?? §;",
        "string M(bool b) { var binanceSecret = b ? § : \"\"; return binanceSecret; }",
        "string M(bool b) { var binanceSecret = b ? \"\" : §; return binanceSecret; }",
        "string[] binanceSecrets = { § };",
        "string[] binanceSecrets = [§];",
        "void M() => Binance(§); void Binance(string binanceSecret) { }",
        "Func<string> binanceSecret = () => §;",
        "void M() { string binanceSecret; binanceSecret = §; }",
        "string M(int x) => x switch { 1 => BinanceSecret(), _ => \"\" }; string BinanceSecret() => §;",
    };

    public static TheoryData<string> NotOffered => new()
    {
        "void M(string binanceSecret = §) { }",
        "[Binance(§)] void M() { } class BinanceAttribute : Attribute { public BinanceAttribute(string secret) { } }",
        "void M(string binanceSecret) { switch (binanceSecret) { case §: break; } }",
        "bool M(string binanceSecret) => binanceSecret is §;",
        "System.Linq.Expressions.Expression<Func<string>> binanceSecret = () => §;",
    };

    [Theory]
    [MemberData(nameof(Fixable))]
    public Task Secret_becomes_a_variable(string member)
    {
        return new FixTest(Class(member.Replace("§", Marked)), Class(member.Replace("§", Read))).RunAsync();
    }

    [Theory]
    [MemberData(nameof(NotOffered))]
    public Task Constant_place_is_left_to_a_person(string member)
    {
        var source = Class(member.Replace("§", Marked));
        return new FixTest(source, source).RunAsync();
    }

    [Fact]
    public Task Piece_of_a_longer_literal_is_left_to_a_person()
    {
        var source = Class($$"""string url = "https://{|KL1003:{{GitHubToken}}|}@github.com/owner/name.git";""");
        return new FixTest(source, source).RunAsync();
    }

    [Theory]
    [InlineData("Host=db.internal.net;Username=app;Password=§")]
    [InlineData("amqps://app:§@mq.internal.net/orders")]
    public Task Connection_goes_into_the_variable_whole(string connection)
    {
        var marked = connection.Replace("§", "{|KL1004:" + Secrets.Random("{base62:14:mixed}", 8) + "|}");
        return new FixTest(
            Class($"string OrdersConnection = \"{marked}\";"),
            Class("string OrdersConnection = Environment.GetEnvironmentVariable(\"ORDERS_CONNECTION\") ?? throw new InvalidOperationException(\"Set the environment variable ORDERS_CONNECTION.\");")).RunAsync();
    }

    [Fact]
    public Task Connection_in_pieces_is_left_to_a_person()
    {
        var source = Class($$"""string M(string host) => "Host=" + host + ";Username=app;Password={|KL1004:{{Secrets.Random("{base62:14:mixed}", 8)}}|}";""");
        return new FixTest(source, source).RunAsync();
    }

    [Fact]
    public Task Comparison_keeps_its_parentheses() => new FixTest(
        Class($"bool M(string binanceSecret) => binanceSecret == {Marked};"),
        Class($"bool M(string binanceSecret) => binanceSecret == ({Read});")).RunAsync();

    [Fact]
    public Task Sum_of_literals_is_replaced_as_a_whole() => new FixTest(
        Class($"string binanceSecret = \"{{|KL1001:{BinanceSecret[..30]}\"\n        + \"{BinanceSecret[30..]}|}}\"; // kept"),
        Class($"string binanceSecret = {Read}; // kept")).RunAsync();

    [Fact]
    public Task Sum_with_a_constant_is_left_to_a_person()
    {
        var source = Class($$"""const string Head = "{{BinanceSecret[..30]}}"; string binanceSecret = {|KL1001:Head + "{{BinanceSecret[30..]}}|}";""");
        return new FixTest(source, source).RunAsync();
    }

    [Fact]
    public Task Name_is_qualified_without_using() => new FixTest(
        $$"""class C { string binanceSecret = {{Marked}}; }""",
        """class C { string binanceSecret = System.Environment.GetEnvironmentVariable("BINANCE_API_SECRET") ?? throw new System.InvalidOperationException("Set the environment variable BINANCE_API_SECRET."); }""").RunAsync();

    [Fact]
    public Task Own_class_named_Environment_is_not_taken_for_the_systems() => new FixTest(
        $$"""namespace N { using System; class Environment { } class C { string binanceSecret = {{Marked}}; } }""",
        """namespace N { using System; class Environment { } class C { string binanceSecret = System.Environment.GetEnvironmentVariable("BINANCE_API_SECRET") ?? throw new InvalidOperationException("Set the environment variable BINANCE_API_SECRET."); } }""").RunAsync();

    [Fact]
    public Task Unknown_provider_takes_the_name_of_the_holder() => new FixTest(
        Class($$"""string paymentClientSecret = "{|KL1005:{{Unknown}}|}";"""),
        Class("string paymentClientSecret = Environment.GetEnvironmentVariable(\"PAYMENT_CLIENT_SECRET\") ?? throw new InvalidOperationException(\"Set the environment variable PAYMENT_CLIENT_SECRET.\");")).RunAsync();

    [Fact]
    public Task Key_and_secret_are_fixed_together() => new FixTest(
        Class($$"""string binanceKey = "{|KL1001:{{BinanceKey}}|}"; string binanceSecret = {{Marked}};"""),
        Class("string binanceKey = " + Read.Replace("SECRET", "KEY") + "; string binanceSecret = " + Read + ";"))
    { NumberOfFixAllIterations = 1, NumberOfIncrementalIterations = 2 }.RunAsync();

    private static string Class(string member) => $$"""
        using System;

        class C
        {
            {{member}}
        }
        """;
}
