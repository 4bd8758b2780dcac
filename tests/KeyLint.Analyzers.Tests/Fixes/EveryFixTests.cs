using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>
/// Every place times every form times every fix: just those that can be are offered, the result compiles without a new warning, and
/// nothing of the secret is left.
/// </summary>
public sealed class EveryFixTests
{
    private const string Everywhere = "EnvironmentVariable";
    private const string Instance = "EnvironmentVariable Configuration AzureKeyVault";
    private const string Async = "EnvironmentVariable Configuration AzureKeyVault AwsSecretsManager HashiCorpVault";
    private const string None = "";

    private static readonly string Head = BinanceSecret[..30];
    private static readonly string Tail = BinanceSecret[30..];

    /// <summary>Places for a text, and the fixes that can be offered there.</summary>
    public static TheoryData<string, string> Places => new()
    {
        { "public string binanceSecret = §;", Everywhere },
        { "static readonly string BinanceSecret = §; string M() => BinanceSecret;", Everywhere },
        { "const string BinanceSecret = §;", Everywhere },
        { "private const string BinanceSecret = §, Other = \"x\"; string M() => BinanceSecret + Other;", Everywhere },
        { "public string BinanceSecret { get; } = §;", Everywhere },
        { "static string BinanceSecret => §;", Everywhere },
        { "static async Task<string> BinanceSecret() { await Task.Yield(); return §; }", Everywhere },
        { "void M() { Func<string> binanceSecret = static () => §; }", Everywhere },
        { "void M() { Say(); static string Say() { var binanceSecret = §; return binanceSecret; } }", Everywhere },
        { "C(string binanceSecret) { } C() : this(§) { }", Everywhere },
        { "readonly string binanceSecret; C() { binanceSecret = §; Console.Write(binanceSecret); }", Everywhere },
        { "static readonly object O; static C() { O = M(§); } static object M(string binanceSecret) => 1;", Everywhere },
        { "string BinanceSecret => §;", Instance },
        { "string BinanceSecret { get { return §; } }", Instance },
        { "string BinanceSecret() { return §; }", Instance },
        { "string BinanceSecret(bool b) => b ? § : \"\";", Instance },
        { "string BinanceSecret(int n) => n switch { 1 => §, _ => \"\" };", Instance },
        { "bool M(string binanceSecret) => binanceSecret == §;", Instance },
        { "string M(string? binanceSecret) => binanceSecret ?? §;", Instance },
        { "string M() { var binanceSecret = $\"{§}!\"; return binanceSecret; }", Instance },
        { "int M() { var binanceSecret = (§).Length; return binanceSecret; }", Instance },
        { "void M() { const string binanceSecret = §; Console.WriteLine(binanceSecret); }", Instance },
        { "void M() { /* of Binance */ const string secret = §; Func<string> f = () => secret; f(); }", Instance },
        { "IEnumerable<string> BinanceSecrets() { yield return §; }", Instance },
        { "void M() { Func<string> binanceSecret = () => §; }", Instance },
        { "async Task M() { await Task.Yield(); Func<string> binanceSecret = () => §; }", Instance },
        { "async Task M() { await Task.Yield(); lock (this) { var binanceSecret = §; Console.Write(binanceSecret); } }", Instance },
        { "async Task M() { await Task.Yield(); var all = from x in new[] { 1 } let binanceSecret = § select binanceSecret; }", Instance },
        { "async Task<string> BinanceSecret() { await Task.Yield(); return §; }", Async },
        { "async Task M() { await Task.Yield(); const string binanceSecret = §; Console.Write(binanceSecret); }", Async },
        { "void M() { Func<Task<string>> binanceSecret = async () => { await Task.Yield(); return §; }; }", Async },
        { "async Task M(int secret) { await Task.Yield(); async Task<string> BinanceSecret() { await Task.Yield(); return §; } await BinanceSecret(); }", Async },
        { "[Binance(§)] void M() { } class BinanceAttribute : Attribute { public BinanceAttribute(string secret) { } }", None },
        { "void M(string binanceSecret = §) { }", None },
        { "void M(string binanceSecret) { switch (binanceSecret) { case §: break; } }", None },
        { "void M(string binanceSecret) { switch (binanceSecret) { case \"a\": goto case §; case §: break; } }", None },
        { "bool M(string binanceSecret) => binanceSecret is §;", None },
        { "int M(string binanceSecret) => binanceSecret switch { § => 1, _ => 2 };", None },
        { "object M() { System.Linq.Expressions.Expression<Func<string>> binanceSecret = () => §; return binanceSecret; }", None },
        { "const string BinanceSecret = §; [Obsolete(BinanceSecret)] void M() { }", None },
        { "const string BinanceSecret = §; void M(string s = BinanceSecret) { }", None },
        { "const string BinanceSecret = §; const string Copy = BinanceSecret;", None },
        { "const string BinanceSecret = §; bool M(string s) => s is BinanceSecret;", None },
        { "const string BinanceSecret = §; void M(string s) { switch (s) { case BinanceSecret: break; } }", None },
        { "void M(string s) { const string binanceSecret = §; switch (s) { case binanceSecret: break; } }", None },
        { "void M() { const string binanceSecret = §; Say(); static void Say() { Console.Write(binanceSecret); } }", None },
    };

    /// <summary>Ways to write a text down; the quotes are in them.</summary>
    public static TheoryData<string> Forms => new()
    {
        "\"§\"",
        "\"§\\n\"",
        "@\"§\n\"",
        "@\"§\"",
        "$\"§\"",
        "$@\"§\"",
        "\"\"\"§\"\"\"",
        "$\"\"\"§\"\"\"",
        "\"\"\"\n            §\n            \"\"\"",
        "(\"§\")",
        "\"\\u" + ((int)BinanceSecret[0]).ToString("x4") + BinanceSecret[1..] + "\"",
        $"\"{Head}\" + \"{Tail}\"",
        $"\"{Head}\" // {Head} comes before {Tail}\n            + @\"{Tail}\" /* {Tail} */",
        $"(\"{Head}\" + \"{Tail}\")",
        $"(\"{Head}\") + ((\"{Tail}\"))",
        $"\"{Head}\" + (string)\"{Tail}\"",
        $"(string)(\"{Head}\" + \"{Tail}\")",
        $"\"{Head}\" + '{Tail[0]}' + \"{Tail[1..]}\"",
        $"$\"{{\"{Head}\"}}{{\"{Tail}\"}}\"",
        $"$\"{Head}{{\"{Tail}\"}}\"",
        $"$\"{{\"{Head}\"}}{Tail}\"",
        $"$\"{{\"{Head}\" + \"{Tail}\"}}\"",
        "(string)\"§\"",
        "new string(\"§\".ToCharArray())",
        "System.Text.Encoding.UTF8.GetString(\"§\"u8)",
        "System.Text.Encoding.UTF8.GetString(\"§\"u8.ToArray())",
        "System.Text.Encoding.UTF8.GetString(\"\"\"§\"\"\"u8)",
        "System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(\"§\"))",
        "Convert.ToBase64String(Convert.FromBase64String(\"§\"))",
    };

    /// <summary>Members that hold the secret element by element.</summary>
    public static TheoryData<string, string> Elements => new()
    {
        { "static readonly byte[] binanceSecret = { ¤ };", Everywhere },
        { "static readonly byte[] binanceSecret = new byte[] { ¤, };", Everywhere },
        { "static readonly byte[] binanceSecret = new byte[64]\n    {\n        ¤, // last\n    };", Everywhere },
        { "static ReadOnlySpan<byte> BinanceSecret => [¤];", Everywhere },
        { "static readonly char[] binanceSecret = { § };", Everywhere },
        { "string BinanceSecret => new string(new[] { § });", Instance },
        { "char[] BinanceSecret() { char[] binanceSecret = [§]; return binanceSecret; }", Instance },
        { "static readonly byte[] binanceSecret = { (byte)¤ };", Everywhere },
        { "async Task<byte[]> M() { await Task.Yield(); var binanceSecret = new byte[] { ¤ }; return binanceSecret; }", Async },
        { "static readonly List<byte> binanceSecret = new() { ¤ };", None },
    };

    [Theory]
    [MemberData(nameof(Elements))]
    public Task Elements_are_fixed(string member, string expected) => Check(
        member.Replace("§", string.Join(", ", BinanceSecret.Select(c => $"'{c}'"))).Replace("¤", string.Join(", ", BinanceSecret.Select(c => $"0x{(int)c:X2}"))),
        expected);

    [Theory]
    [MemberData(nameof(Places))]
    public Task Fixes_that_fit_the_place_are_offered(string member, string expected) => Check(member.Replace("§", $"\"{BinanceSecret}\""), expected);

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Every_form_is_fixed(string form) =>
        Check("async Task<string> M() { await Task.Yield(); var binanceSecret = §; return binanceSecret; }".Replace("§", form.Replace("§", BinanceSecret)), Async);

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Every_form_is_fixed_in_a_static_place(string form) =>
        Check("public static string BinanceSecret = §;".Replace("§", form.Replace("§", BinanceSecret)), Everywhere);

    /// <summary>The same value stands in comments around: before, after, on other lines, in disabled code.</summary>
    private static async Task Check(string member, string expected)
    {
        using var run = new FixRun();
        run.Add("App", $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;

            #pragma warning disable CS0169, CS0414, CS8618, CS0649, CS0219

            class C
            {
                readonly Microsoft.Extensions.Configuration.IConfiguration configuration;
                readonly Azure.Security.KeyVault.Secrets.SecretClient secrets;
                readonly Amazon.SecretsManager.IAmazonSecretsManager manager;
                readonly VaultSharp.IVaultClient vault;

                // Binance {{BinanceSecret}} of production
                {{member}} // {{BinanceSecret}}

            #if false
                string old = "{{BinanceSecret}}";
            #endif
                /// <summary>Once {{BinanceSecret}}.</summary>
                void Last() { }
            }
            """);
        var before = await run.ComplaintsAsync();
        Assert.DoesNotContain(before, complaint => complaint.Contains("error", StringComparison.Ordinal));

        Assert.True(await run.FindsInCodeAsync());
        var offers = await run.OffersAsync();
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => name + "Fix"), offers.Select(offer => offer.Fix));
        foreach (var offer in offers)
        {
            var text = await FixRun.TextAsync(offer.Result);
            var after = await FixRun.ComplaintsAsync(offer.Result);
            Assert.True(after.Count <= before.Count, offer.Fix + "\n" + string.Join("\n", after) + "\n" + text);
            Assert.DoesNotContain(BinanceSecret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Head, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Tail, text, StringComparison.Ordinal);
            Assert.Empty(await FixRun.FindingsAsync(offer.Result));
        }
    }
}
