using System.Collections.Immutable;
using KeyLint.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.Analyzers.Tests.Support;

/// <summary>Runs an analyzer over any text, whether it compiles or not.</summary>
internal static class Analysis
{
    /// <summary>What the analyzer of source reports, and what it fails with.</summary>
    public static Task<IReadOnlyList<Diagnostic>> RunAsync(IEnumerable<(string Path, string Text)> files) => RunAsync(new HardcodedSecretAnalyzer(), files, []);

    /// <summary>What an analyzer reports, and what it fails with.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(
        DiagnosticAnalyzer analyzer,
        IEnumerable<(string Path, string Text)> files,
        IEnumerable<(string Path, string Text)> additional)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var compilation = CSharpCompilation.Create(
            "Any",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)),
            Platform.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var given = new AnalyzerOptions([.. additional.Select(file => new Given(file.Path, file.Text))]);
        return await compilation.WithAnalyzers([analyzer], given).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>What the analyzer of configuration reports of additional files, and what it fails with.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(IEnumerable<AdditionalText> files)
    {
        var compilation = CSharpCompilation.Create("Any", [], Platform.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var options = new AnalyzerOptions(files.ToImmutableArray());
        return await compilation.WithAnalyzers([new ConfigurationSecretAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

    private sealed class Given(string path, string text) : AdditionalText
    {
        private readonly SourceText content = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => content;
    }
}
