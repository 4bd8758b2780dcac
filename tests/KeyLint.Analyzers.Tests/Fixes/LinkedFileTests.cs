using KeyLint.CodeFixes.Commented;
using KeyLint.CodeFixes.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>Files that several projects have, or one project for several frameworks: each gets one text, which all of them compile.</summary>
public sealed class LinkedFileTests
{
    private const string Path = "/shared/Keys.cs";

    private static readonly string Other = Of("binance", "secret", 61);

    public static TheoryData<string> Sources => new()
    {
        $"class A {{ public string BinanceApiSecret = \"{BinanceSecret}\"; }}",
        $"class A {{\n#if ONE\n    public string binanceApiSecret = \"{BinanceSecret}\";\n#else\n    public readonly string binanceApiSecret = \"{BinanceSecret}\";\n#endif\n}}",
        $"class A {{ public const string BinanceApiSecret = \"{BinanceSecret}\"; // {BinanceSecret}\n}}",
        $"#if ONE\nclass A {{ public string BinanceApiSecret = \"{BinanceSecret}\"; }}\n#endif",
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task One_text_is_compiled_by_all(string source)
    {
        using var run = Solution(source);
        var result = await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Solution);
        var texts = await TextsAsync(result);
        Assert.Equal(2, texts.Count);
        Assert.Equal(texts[0], texts[1]);
        Assert.DoesNotContain(BinanceSecret, texts[0], StringComparison.Ordinal);
        Assert.Equal(source.Split("string ").Length, texts[0].Split("System.Environment.GetEnvironmentVariable(\"BINANCE_API_SECRET\")").Length);
        Assert.Empty(await FixRun.ComplaintsAsync(result));
    }

    [Fact]
    public async Task Code_of_another_framework_is_read_too_or_stays_as_it_is()
    {
        var source = $"class A {{\n#if ONE\n    string binanceApiSecret = \"{BinanceSecret}\";\n#else\n    string binanceApiSecret = \"{Other}\";\n#endif\n    string M() => binanceApiSecret; }}";
        using var run = Solution(source);
        var text = (await TextsAsync(await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Solution)))[0];
        Assert.DoesNotContain("[removed]", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("GetEnvironmentVariable").Length - 1);
        Assert.Equal(source, (await TextsAsync(await run.FixAllAsync(new CommentFix(), FixAllScope.Solution)))[0]);
    }

    [Fact]
    public async Task What_one_of_the_projects_would_not_compile_is_not_offered()
    {
        using var run = Solution($"class A {{ public const string BinanceApiSecret = \"{BinanceSecret}\";\n#if ONE\n    [System.Obsolete(BinanceApiSecret)] public void M() {{ }}\n#endif\n}}");
        Assert.Empty(await run.OffersAsync());
    }

    [Theory]
    [InlineData("class U { const string Copy = A.BinanceApiSecret; string M() => Copy; }")]
    [InlineData("class U { string M() { const string copy = A.BinanceApiSecret + \"x\"; return copy; } }")]
    [InlineData("class U { [System.Obsolete(A.BinanceApiSecret)] void M() { } }")]
    public async Task What_another_file_of_one_of_the_projects_would_not_compile_is_not_offered(string use)
    {
        using var run = new FixRun();
        var source = $"public class A {{ public const string BinanceApiSecret = \"{BinanceSecret}\"; }}";
        run.AddLinked("One", Path, source, ["ONE"]);
        run.AddLinked("Two", Path, source, [], use);
        Assert.Empty(await run.OffersAsync());
    }

    [Fact]
    public async Task What_one_of_the_projects_would_read_too_early_is_not_offered()
    {
        using var run = Solution($"class A {{\n#if TWO\n    public static string S = BinanceApiSecret;\n#endif\n    public const string BinanceApiSecret = \"{BinanceSecret}\"; }}", "TWO");
        Assert.Empty(await run.OffersAsync());
    }

    [Fact]
    public async Task Documents_of_one_name_that_are_no_file_are_not_one()
    {
        using var run = new FixRun();
        run.Add("App", "class A { }");
        run.Add("App", $"class B {{ public string BinanceApiSecret = \"{BinanceSecret}\"; }}");
        run.Add("App", $"/* longer */ class D {{ public string BinanceApiSecret = \"{BinanceSecret}\"; }}");
        var text = await FixRun.TextAsync(await run.FixAllAsync(new EnvironmentVariableFix(), FixAllScope.Solution));
        Assert.Equal(3, text.Split("class ").Length - 1);
        Assert.Equal(2, text.Split("string BinanceApiSecret = System.Environment.GetEnvironmentVariable(").Length - 1);
    }

    private static FixRun Solution(string source, params string[] symbols)
    {
        var run = new FixRun();
        run.AddLinked("One", Path, source, ["ONE"], "global using System;");
        run.AddLinked("Two", Path, source, symbols);
        return run;
    }

    private static async Task<List<string>> TextsAsync(Solution solution)
    {
        var texts = new List<string>();
        foreach (var document in solution.Projects.SelectMany(project => project.Documents).Where(document => document.FilePath == Path))
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        return texts;
    }
}
