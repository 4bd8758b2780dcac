using KeyLint.CodeFixes.Sources;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>A connection goes as a whole, and nothing but a connection.</summary>
public sealed class ConnectionFixTests
{
    private static readonly string Password = Random("{base62:14:mixed}", 8);

    [Theory]
    [InlineData("Host=db1.internal.net;Username=app;Password=¶")]
    [InlineData("Server=tcp:db1.internal.net,1433;Database=orders;User ID=app;Password=¶;Encrypt=True")]
    [InlineData("Driver={ODBC Driver 17 for SQL Server};Server=db1.internal.net;Uid=app;Pwd=¶;")]
    [InlineData("postgres://app:¶@db1.internal.net:5432/orders?sslmode=require")]
    [InlineData("https://app:¶@git.internal.net/owner/name.git")]
    [InlineData("cache.internal.net:6379,password=¶,ssl=True")]
    public async Task Connection_goes(string text) =>
        Assert.Contains(await OffersAsync($"class A {{ string M() {{ var orders = \"{text.Replace("¶", Password)}\"; return orders; }} }}"), offer => offer.Fix == nameof(EnvironmentVariableFix));

    [Theory]
    [InlineData("git clone https://app:¶@git.internal.net/owner/name.git /srv/app")]
    [InlineData("curl -X POST https://app:¶@hook.internal.net/x -d data")]
    [InlineData("<add name='a' connectionString='Server=db1.internal.net;User Id=app;Password=¶;'/>")]
    [InlineData("{{'orders':'Server=db1.internal.net;User Id=app;Password=¶;'}}")]
    [InlineData("cannot open postgres://app:¶@db.internal.net/orders, ask Bob")]
    [InlineData("Host={0};Username=app;Password=¶")]
    [InlineData("Host={Tenant}.internal.net;Username=app;Password=¶")]
    [InlineData("postgres://app:¶@{0:x}.internal.net/orders")]
    public async Task Text_that_has_one_in_it_stays(string text) =>
        Assert.Empty(await OffersAsync($"class A {{ string M(string h) {{ var orders = string.Format(\"{text.Replace("¶", Password)}\", h); return orders; }} }}"));

    [Theory]
    [InlineData("// ¶\n    string orders = \"Host=db.internal.net;Username=app;Password=<HEAD>\" + \"<TAIL>\";")]
    [InlineData("string orders = \"Host=db.internal.net;Username=app;Password=<HEAD>\" + /* of ¶ */ \"<TAIL>\";")]
    public async Task Password_in_pieces_goes_from_comments_too(string member)
    {
        var offer = Assert.Single(await OffersAsync($"class A\n{{\n    {member.Replace("¶", Password).Replace("<HEAD>", Password[..7]).Replace("<TAIL>", Password[7..])}\n    string M() => orders;\n}}"), offer => offer.Fix == nameof(EnvironmentVariableFix));
        Assert.DoesNotContain(Password[..7], await FixRun.TextAsync(offer.Result), StringComparison.Ordinal);
    }

    /// <summary>An editor asks while somebody types.</summary>
    [Theory]
    [InlineData("class A { void M() { var conn = \"Host=db1.internal.net;Username=app;Password=¶\" + '\n; } }")]
    [InlineData("class A { string conn = \"Host=db1.internal.net;Username=app;Password=¶\" + '")]
    [InlineData("class A { string conn = \"Host=db1.internal.net;Username=app;Password=¶")]
    [InlineData("class A { string conn = $\"Host=db1.internal.net;Username=app;Password=¶{")]
    [InlineData("class A { string conn = \"\"\"\n  Host=db1.internal.net;Username=app;Password=¶\n")]
    [InlineData("class A { string conn = \"Host=db1.internal.net;Username=app;\" + \"Password=¶\" +")]
    public async Task Unfinished_code_is_left(string source)
    {
        using var run = new FixRun();
        run.Add("App", source.Replace("¶", Password));
        Assert.Empty(await run.OffersAsync());
    }

    private static async Task<IReadOnlyList<FixRun.Offer>> OffersAsync(string source)
    {
        using var run = new FixRun();
        run.Add("App", source);
        Assert.True(await run.FindsInCodeAsync(), source);
        return await run.OffersAsync();
    }
}
