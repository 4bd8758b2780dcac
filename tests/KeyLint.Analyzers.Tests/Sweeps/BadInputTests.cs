using System.Text;
using KeyLint.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Sweeps;

/// <summary>No text makes an analyzer fail, and what else stands in it is still found.</summary>
public sealed class BadInputTests
{
    private static readonly string Field = $"class Sound {{ string binanceSecret = \"{BinanceSecret}\"; }}";

    public static TheoryData<string, string> Texts => new()
    {
        { "empty", "" },
        { "byte order mark", "\uFEFF" },
        { "null characters", "\0\0\0class\0C" },
        { "half a surrogate", "class C { string s = \"\uD83D\"; }" },
        { "open string", "class C { string binanceSecret = \"" + BinanceSecret },
        { "open raw string", "class C { string binanceSecret = \"\"\"\n" + BinanceSecret },
        { "open comment", "/* binanceSecret = " + BinanceSecret },
        { "open interpolation", "class C { string binanceSecret = $\"{" + BinanceSecret },
        { "open disabled code", "#if NEVER\nstring binanceSecret = \"" + BinanceSecret },
        { "open array", "class C { byte[] privateKey = { 0x01, 0x02, (byte) /* " },
        { "arguments without a call", "(\"X-MBX-APIKEY\", \"" + BinanceSecret + "\")" },
        { "attribute without a target", "[Binance(\"" + BinanceSecret + "\"" },
        { "switch without a body", "class C { void M(string clientSecret) { switch (clientSecret) { case \"" + Unknown },
        { "pattern without a type", "class C { bool M(string s) => s is { Secret: \"" + Unknown },
        { "Concat without arguments", "class C { string s = string.Concat(); string t = string.Join(\"\"); string u = string.Concat(,); }" },
        { "escape at the end", "class C { string s = \"\\" },
        { "half an escape", "class C { string s = \"\\u00" },
        { "deep parentheses", "class C { string s = " + new string('(', 400) + "\"a\"" + new string(')', 400) + "; }" },
        { "long sum", "class C { string s = " + string.Join(" + ", Enumerable.Repeat("\"abcdef\"", 3000)) + "; }" },
        { "long line", "class C { string s = \"" + new string('x', 1_000_000) + "\"; }" },
        { "many brackets", "class C { string s = @\"" + new string('[', 20_000) + new string('{', 20_000) + "\"; }" }, // In a literal: the compiler itself takes minutes for as many in code.
        { "many comments that do not end", string.Concat(Enumerable.Repeat("[1,/*", 20_000)) },
        { "many quotes", new string('"', 20_000) },
        { "another language", "Public Class C\n    Dim binanceSecret As String = \"x\"\nEnd Class" },
        { "conflict", "<<<<<<< HEAD\nclass C { }\n=======\nclass D { }\n>>>>>>> other\n" },
        { "constant of itself", "class C { const string A = B + \"x\"; const string B = A + \"y\"; string binanceSecret = A + B; }" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Nothing_fails_and_other_files_are_scanned(string what, string text)
    {
        Assert.NotEmpty(what);
        foreach (var analyzer in Analyzers())
        {
            var diagnostics = await Analysis.RunAsync(analyzer, [("/0/Bad.cs", text), ("/0/Sound.cs", Field)], []);
            Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
            Assert.True(analyzer is not HardcodedSecretAnalyzer || diagnostics.Any(diagnostic => diagnostic.Location.SourceTree?.FilePath == "/0/Sound.cs"));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Nothing_fails_on_configuration(string what, string text)
    {
        Assert.NotEmpty(what);
        foreach (var name in new[] { "appsettings.json", "web.config", ".env", "keylint.json", "keylint.ledger.json" })
        {
            foreach (var analyzer in Analyzers())
            {
                var diagnostics = await Analysis.RunAsync(analyzer, [("/0/Sound.cs", Field)], [("/0/" + name, text)]);
                Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
            }
        }
    }

    [Fact]
    public async Task Without_references_secrets_are_found()
    {
        var compilation = CSharpCompilation.Create("None", [CSharpSyntaxTree.ParseText(Field), CSharpSyntaxTree.ParseText($"var c = new Any(\"{GitHubToken}\");")]);
        var diagnostics = await compilation.WithAnalyzers([.. Analyzers()]).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(["KL1001", "KL1003"], diagnostics.Select(diagnostic => diagnostic.Id).Order());
    }

    [Fact]
    public async Task Cancelled_analysis_ends_as_cancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var compilation = CSharpCompilation.Create("None", [CSharpSyntaxTree.ParseText(Field)], Support.Platform.References);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => compilation.WithAnalyzers([.. Analyzers()]).GetAnalyzerDiagnosticsAsync(source.Token));
    }

    [Fact]
    public async Task Many_files_at_once_give_the_same_as_one_by_one()
    {
        var files = Enumerable.Range(0, 150).Select(i => ($"/0/File{i}.cs", Text(i))).ToList();
        var together = await Analysis.RunAsync(files);
        var apart = new List<string>();
        foreach (var file in files)
        {
            apart.AddRange((await Analysis.RunAsync([file])).Select(diagnostic => diagnostic.ToString()));
        }

        Assert.Equal(apart.Order(StringComparer.Ordinal), together.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal));
    }

    private static string Text(int seed)
    {
        var text = new StringBuilder().Append("namespace N").Append(seed).Append(" { class C {\n");
        for (var i = 0; i < 20; i++)
        {
            text.Append("    string ").Append(i % 7 == seed % 7 ? "binanceSecret" : "text").Append(i).Append(" = \"")
                .Append(i % 7 == 3 ? Of("binance", "secret", (seed * 100) + i) : "nothing").Append("\";\n");
        }

        return text.Append("} }").ToString();
    }

    private static IEnumerable<DiagnosticAnalyzer> Analyzers() => typeof(HardcodedSecretAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
}
