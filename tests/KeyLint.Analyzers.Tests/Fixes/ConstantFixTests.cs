using KeyLint.Analyzers.Tests.Support;
using KeyLint.CodeFixes.Sources;
using Microsoft.CodeAnalysis.CodeFixes;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>A constant becomes a variable, unless one of its uses needs a constant, in whatever project, or would read it too early.</summary>
public sealed class ConstantFixTests
{
    private const string Read = "Environment.GetEnvironmentVariable(\"BINANCE_API_SECRET\") ?? throw new InvalidOperationException(\"Set the environment variable BINANCE_API_SECRET.\")";

    public static TheoryData<string, string> Rewritten => new()
    {
        { "private const string BinanceSecret = §;", "private static readonly string BinanceSecret = §;" },
        { "new public const string BinanceSecret = §;", "new public static readonly string BinanceSecret = §;" },
        { "const /* a */ string BinanceSecret = §;", "static readonly /* a */ string BinanceSecret = §;" },
        { "const string BinanceSecret = §, Exchange = \"Binance\";", "static readonly string BinanceSecret = §, Exchange = \"Binance\";" },
        { "void M() { const string binanceSecret = §; }", "void M() { string binanceSecret = §; }" },
        { "void M()\n    {\n        // here\n        const string binanceSecret = §;\n    }", "void M()\n    {\n        // here\n        string binanceSecret = §;\n    }" },
        { "const string BinanceSecret = §; string M() => nameof(BinanceSecret);", "static readonly string BinanceSecret = §; string M() => nameof(BinanceSecret);" },
        { "static Random u = new(1); const string BinanceSecret = §;", "static Random u = new(1); static readonly string BinanceSecret = §;" },
        { "const string BinanceSecret = §; static string s = M(); static string M() => BinanceSecret;", "static readonly string BinanceSecret = §; static string s = M(); static string M() => BinanceSecret;" },
        { "static Func<string> f = () => \"\"; const string BinanceSecret = §;", "static Func<string> f = () => \"\"; static readonly string BinanceSecret = §;" },
        { "static int n = Other.Length + (int)DayOfWeek.Friday; const string Other = \"a\"; const string BinanceSecret = §;", "static int n = Other.Length + (int)DayOfWeek.Friday; const string Other = \"a\"; static readonly string BinanceSecret = §;" },
        { "static string[] s = { \"a\", string.Join(\",\", new[] { \"b\" }) }; const string BinanceSecret = §;", "static string[] s = { \"a\", string.Join(\",\", new[] { \"b\" }) }; static readonly string BinanceSecret = §;" },
    };

    /// <summary>Static initializers run in the order in which they are written.</summary>
    public static TheoryData<string> ReadTooEarly => new()
    {
        "static string s = BinanceSecret; const string BinanceSecret = §;",
        "static string s = M(); static string M() => BinanceSecret; const string BinanceSecret = §;",
        "static C one = new C(); string s = BinanceSecret; const string BinanceSecret = §;",
        "static C one = new(); string s = BinanceSecret; const string BinanceSecret = §;",
        "static object one = new B(); class B { string s = BinanceSecret; } const string BinanceSecret = §;",
        "static string S { get; } = BinanceSecret; const string BinanceSecret = §;",
        "static string s = Other; static string Other => BinanceSecret; const string BinanceSecret = §;",
        "static Func<string> f = M; static string M() => BinanceSecret; const string BinanceSecret = §;",
        "static string s = \"x\" + BinanceSecret.Length; const string BinanceSecret = §;",
        "static string s = D.S; const string BinanceSecret = §; class D { public static string S = BinanceSecret; }",
        "static string[] s = { D.S }; const string BinanceSecret = §; class D { public static readonly string S = BinanceSecret; }",
        "static string s = default(D) + \"\"; const string BinanceSecret = §; struct D { public static string operator +(D d, string s) => BinanceSecret; }",
        "static D d = \"x\"; const string BinanceSecret = §; class D { public string S = \"\"; public static implicit operator D(string s) => new() { S = BinanceSecret }; }",
        "static string s = List<int>.One![0]; const string BinanceSecret = §; class List<T> { public static List<T>? One; public string this[int i] => BinanceSecret; }",
        "static object s = from x in new Q() select x; const string BinanceSecret = §; class Q { public object Select(Func<int, int> f) => BinanceSecret; }",
        "static string s = $\"{default(D)}\"; const string BinanceSecret = §; struct D { public override string ToString() => BinanceSecret; }",
    };

    /// <summary>Uses in another project.</summary>
    public static TheoryData<string> NeedsConstant => new()
    {
        "[System.Obsolete(Keys.BinanceSecret)] class D { }",
        "[assembly: System.Reflection.AssemblyMetadata(\"a\", Keys.BinanceSecret)]",
        "class D { const string Copy = Keys.BinanceSecret; }",
        "class D { const string Copy = Keys.BinanceSecret + \"x\"; }",
        "class D { const string Copy = $\"{Keys.BinanceSecret}x\"; }",
        "class D { void M(string s = Keys.BinanceSecret) { } }",
        "class D { bool M(string s) => s is Keys.BinanceSecret; }",
        "class D { int M(string s) => s switch { Keys.BinanceSecret => 1, _ => 2 }; }",
        "class D { void M(string s) { switch (s) { case Keys.BinanceSecret: break; } } }",
        "class D { void M(string s) { switch (s) { case \"a\": goto case Keys.BinanceSecret; case Keys.BinanceSecret: break; } } }",
        "class D { void M() { const string copy = Keys.BinanceSecret; System.Console.WriteLine(copy); } }",
        "class D { [System.Obsolete(Keys.BinanceSecret)] void M() { } string N() => Keys.BinanceSecret; }",
        "using static Keys; class D { void M(string s = BinanceSecret) { } }",
        "using K = Keys; class D { void M(string s = K.BinanceSecret) { } }",
        "class D { string M() => Keys.BinanceSecret;\n#if OTHER\n[System.Obsolete(Keys.BinanceSecret)]\n#endif\nvoid N() { } }",
    };

    [Theory]
    [MemberData(nameof(Rewritten))]
    public Task Declaration_is_rewritten(string before, string after) => new FixTest(
        Class(before.Replace("§", $$"""{|KL1001:{{BinanceSecret}}|}""").Replace("{|", "\"{|").Replace("|}", "|}\"")),
        Class(after.Replace("§", Read))).RunAsync();

    [Theory]
    [MemberData(nameof(ReadTooEarly))]
    public Task Constant_that_is_read_before_it_would_be_set_is_left_to_a_person(string member)
    {
        var source = Class(member.Replace("§", "\"{|KL1001:" + BinanceSecret + "|}\""));
        return new FixTest(source, source).RunAsync();
    }

    [Fact]
    public async Task Initializers_of_other_parts_of_the_type_have_no_known_order()
    {
        using var run = new FixRun();
        run.Add("App", $$"""partial class C { const string BinanceSecret = "{{BinanceSecret}}"; }""", "partial class C { static string s = BinanceSecret; }");
        Assert.Empty(await run.OffersAsync());
    }

    [Theory]
    [MemberData(nameof(NeedsConstant))]
    public async Task Constant_that_another_project_needs_is_left_to_a_person(string source)
    {
        using var run = Keys();
        run.Add("App", source);
        Assert.Empty(await run.ComplaintsAsync());
        Assert.True(await run.FindsInCodeAsync());
        Assert.Empty(await run.OffersAsync());
    }

    [Fact]
    public async Task Constant_that_other_projects_merely_read_is_fixed()
    {
        using var run = Keys();
        run.Add("App", "using static Keys; class D { string a = BinanceSecret; string M(string s) => s == Keys.BinanceSecret ? nameof(BinanceSecret) : $\"{BinanceSecret}x\"; }");
        var offer = Assert.Single(await run.OffersAsync());
        Assert.Equal("Read it from the environment variable BINANCE_API_SECRET, no longer a constant", offer.Action.Title);
        Assert.Empty(await FixRun.ComplaintsAsync(offer.Result));
        Assert.StartsWith("public static class Keys { public static readonly string BinanceSecret = System.Environment.", await FixRun.TextAsync(offer.Result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_of_one_declaration_are_fixed_together()
    {
        using var run = new FixRun();
        run.Add("App", $$"""class C { public const string BinanceKey = "{{BinanceKey}}", BinanceSecret = "{{BinanceSecret}}"; } // {{BinanceKey}}, {{BinanceSecret}}""");
        var text = await FixRun.TextAsync(await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Document));
        var read = "System." + Read.Replace("new Inv", "new System.Inv");
        Assert.Equal($$"""class C { public static readonly string BinanceKey = {{read.Replace("SECRET", "KEY")}}, BinanceSecret = {{read}}; } // [removed], [removed]""", text);
    }

    private static FixRun Keys()
    {
        var run = new FixRun();
        run.Add("Library", $$"""public static class Keys { public const string BinanceSecret = "{{BinanceSecret}}"; }""");
        return run;
    }

    private static string Class(string member) => $$"""
        using System;

        class C
        {
            {{member}}
        }
        """;
}
