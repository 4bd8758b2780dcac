using KeyLint.CodeFixes.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>Two secrets are never read by one name, in whatever files they stand and however often fixes run; one secret is, in one run.</summary>
public sealed class ApartTests
{
    private static readonly string Other = Of("binance", "secret", 61);

    private static readonly string Password = Random("{base62:14:mixed}", 8);

    /// <summary>§ and ¤ stand for two secrets, ¶ for a password.</summary>
    public static TheoryData<string, string> Two => new()
    {
        { "class A { string binanceApiSecret = \"§\"; }", "class B { string binanceApiSecret = \"¤\"; }" },
        { "class A { string M() => System.Environment.GetEnvironmentVariable(\"BINANCE_API_SECRET\") ?? \"\"; }", "class B { string binanceApiSecret = \"¤\"; }" },
        { "class A { string ordersConnection = \"Host=db1.internal.net;Username=app;Password=¶\"; }", "class B { string ordersConnection = \"Host=db2.internal.net;Username=app;Password=¶\"; }" },
        { "class A { string M() { var orders = \"Host=db1.internal.net;\" + \"Username=app;Password=¶\"; return orders; } }", "class B { string M() { var orders = \"Host=db2.internal.net;\" + \"Username=app;Password=¶\"; return orders; } }" },
    };

    [Theory]
    [MemberData(nameof(Two))]
    public async Task Two_get_two_names_in_one_run(string first, string second)
    {
        using var run = Solution(first, second);
        AssertApart(await FixRun.TextAsync(await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Solution)));
    }

    [Theory]
    [MemberData(nameof(Two))]
    public async Task Two_get_two_names_one_after_the_other(string first, string second)
    {
        var texts = new[] { first, second };
        for (var round = 0; round < 2; round++)
        {
            using var run = Solution(texts);
            if ((await run.OffersAsync()).FirstOrDefault(offer => offer.Fix == nameof(EnvironmentVariableFix)) is { } offer)
            {
                texts = await Task.WhenAll(offer.Result.Projects.Single().Documents.Select(async document => (await document.GetTextAsync()).ToString()));
            }
        }

        AssertApart(string.Join("\n", texts));
    }

    [Theory]
    [MemberData(nameof(Two))]
    public async Task Second_run_takes_no_name_of_the_first(string first, string second)
    {
        using var run = Solution(first, "class B { }");
        var moved = first.Contains('§') || first.Contains('¶') ? await FixRun.TextAsync(await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Solution)) : first;
        using var again = Solution(moved.Replace("class B { }", ""), second);
        AssertApart(await FixRun.TextAsync(await again.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Solution)));
    }

    [Theory]
    [InlineData("class A { string binanceApiSecret = \"§\"; }", "class B { string binanceApiSecret = @\"§\"; }")]
    [InlineData("class A { string binanceApiSecret = \"§\"; }", "class B { string binanceApiSecret = \"HEAD\" + \"TAIL\"; }")]
    [InlineData("class A { string orders = \"Host=db1.internal.net;Username=app;Password=¶\"; }", "class B { string orders = \"Host=db1.internal.net;\" + \"Username=app;Password=¶\"; }")]
    public async Task One_in_two_files_gets_one_name(string first, string second)
    {
        using var run = Solution(first, second);
        var text = await FixRun.TextAsync(await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Solution));
        Assert.Equal(2, text.Split("GetEnvironmentVariable(").Length - 1);
        Assert.Single(text.Split("GetEnvironmentVariable(").Skip(1).Select(read => read.Split('"')[1]).Distinct());
    }

    private static void AssertApart(string text)
    {
        var reads = text.Split("GetEnvironmentVariable(").Skip(1).Select(read => read.Split('"')[1]).ToList();
        Assert.Equal(2, reads.Count);
        Assert.Equal(2, reads.Distinct().Count());
    }

    private static FixRun Solution(params string[] sources)
    {
        var run = new FixRun();
        run.Add("App", [.. sources.Select(source => source.Replace("HEAD", BinanceSecret[..30]).Replace("TAIL", BinanceSecret[30..]).Replace("§", BinanceSecret).Replace("¤", Other).Replace("¶", Password))]);
        return run;
    }
}
