using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Analyzers.Tests.Support;

/// <summary>Runs the analyzer of source over any text, whether it compiles or not.</summary>
internal static class Analysis
{
    /// <summary>What the analyzer reports, and what it fails with.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(IEnumerable<(string Path, string Text)> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var compilation = CSharpCompilation.Create(
            "Any",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)),
            Platform.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return await compilation.WithAnalyzers([new HardcodedSecretAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }
}
