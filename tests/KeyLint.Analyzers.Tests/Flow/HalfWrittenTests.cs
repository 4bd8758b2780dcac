using KeyLint.Analyzers.Tests.Endpoints;
using KeyLint.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Analyzers.Tests.Flow;

/// <summary>The analyzer runs while code is being typed, and where libraries are missing.</summary>
public sealed class HalfWrittenTests
{
    private static readonly List<string> Statements = [.. new[]
    {
        typeof(OutputTests), typeof(SourceTests), typeof(SilentFlowTests), typeof(UrlTests), typeof(UrlCallTests), typeof(QueryCollectionTests), typeof(HolderTests),
        typeof(CertificateTests), typeof(AlwaysTrueTests), typeof(WithdrawalTests),
    }.SelectMany(type => type.GetMethods()).SelectMany(method => method.GetCustomAttributes(typeof(InlineDataAttribute), false)).Cast<InlineDataAttribute>()
        .Select(row => ((string)row.GetData(null!).Single()[0]).Replace("{|KL3001:", "").Replace("{|KL3003:", "").Replace("{|KL3004:", "").Replace("{|KL3005:", "").Replace("|}", ""))];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Half_written_code_never_fails(bool knowsPlatform)
    {
        var random = new Random(23);
        var trees = Enumerable.Range(0, 600).Select(i =>
        {
            var text = UseTest.Source($"void M(string apiKey, string apiSecret, string password, string user, string host, string url, Settings settings) {{ {Statements[i % Statements.Count]} }}")
                .Replace("class Settings", $"namespace N{i};\nclass Settings");
            var from = random.Next(text.Length * 2 / 3, text.Length);
            var cut = i % 2 == 0 ? text[..from] : text.Remove(from, random.Next(Math.Min(12, text.Length - from)));
            return CSharpSyntaxTree.ParseText(cut, path: $"/0/File{i}.cs");
        });
        var compilation = CSharpCompilation.Create("Any", trees, knowsPlatform ? Support.Platform.References : [], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        var found = await compilation.WithAnalyzers([new CredentialUseAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.True(Statements.Count > 100);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        Assert.Equal(knowsPlatform, found.Any(diagnostic => diagnostic.Id == "KL3001"));
    }
}
