using KeyLint.Analyzers.Tests.Support;
using KeyLint.CodeFixes.Commented;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>Secrets that are said, not used.</summary>
public sealed class CommentFixTests
{
    private static readonly string Marked = "{|KL1001:" + BinanceSecret + "|}";

    public static TheoryData<string> Said => new()
    {
        "// binanceSecret = §",
        "/* binanceSecret: \"§\" */",
        "/// <summary>binanceSecret: §</summary>\nvoid M() { }",
        "void M() { } // binanceSecret = §, of production",
        "#region binanceSecret = §\n#endregion",
        "#if false\nstring binanceSecret = \"§\";\n#endif",
    };

    public static TheoryData<string> Used => new()
    {
        "string binanceSecret = \"§\";",
        "const string BinanceSecret = \"§\";",
        "[Binance(\"§\")] void M() { } class BinanceAttribute : System.Attribute { public BinanceAttribute(string secret) { } }",
        "string binanceSecret = $\"§\";",
        "string binanceSecret = \"\"\"\n    §\n    \"\"\";",
        "#if OTHER\nstring binanceSecret = \"§\";\n#endif",
        "#if !OTHER\n#else\nstring binanceSecret = \"§\";\n#endif",
        "#if false\n#elif OTHER\nstring binanceSecret = \"§\";\n#endif",
    };

    [Theory]
    [MemberData(nameof(Said))]
    public Task Secret_is_taken_out_and_the_rest_stays(string member) => new FixTest<CommentFix>(
        Class(member.Replace("§", Marked)),
        Class(member.Replace("§", "[removed]"))).RunAsync();

    [Theory]
    [MemberData(nameof(Used))]
    public Task Secret_in_code_is_not_taken_out(string member)
    {
        var source = Class(member.Replace("§", Marked));
        return new FixTest<CommentFix>(source, source).RunAsync();
    }

    [Fact]
    public Task All_are_taken_out_at_once() => new FixTest<CommentFix>(
        Class($"// binanceSecret = {Marked}\n// binanceKey = {{|KL1001:{BinanceKey}|}}"),
        Class("// binanceSecret = [removed]\n// binanceKey = [removed]"))
    { NumberOfFixAllIterations = 1, NumberOfIncrementalIterations = 2 }.RunAsync();

    private static string Class(string member) => $"class C\n{{\n{member}\n}}\n";
}
