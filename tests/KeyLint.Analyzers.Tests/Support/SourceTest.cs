using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace KeyLint.Analyzers.Tests.Support;

/// <summary>One analyzer test. Expected diagnostics are marked in the source: <c>{|KL1001:…|}</c>.</summary>
internal sealed class SourceTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public SourceTest(string source, string path = "/0/Test0.cs")
    {
        ReferenceAssemblies = Platform.Assemblies;
        TestState.AdditionalReferences.AddRange(Platform.References);
        TestState.Sources.Add((path, source));
        CompilerDiagnostics = CompilerDiagnostics.Errors;
    }

    public SourceTest<TAnalyzer> With(string assembly, string source)
    {
        TestState.AdditionalReferences.Add(Platform.Library(assembly, source));
        return this;
    }

    public SourceTest<TAnalyzer> WithFile(string name, string text)
    {
        TestState.AdditionalFiles.Add(("/0/" + name, text));
        return this;
    }

    public SourceTest<TAnalyzer> WithGlobalConfig(string text)
    {
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + text));
        return this;
    }

    public SourceTest<TAnalyzer> WithEditorConfig(string text)
    {
        TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n" + text));
        return this;
    }

    protected override ParseOptions CreateParseOptions() =>
        ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(LanguageVersion.CSharp12);
}

/// <summary>Verifies sources against the analyzer of source.</summary>
internal static class Verify
{
    public static Task Source(string source) => new SourceTest<HardcodedSecretAnalyzer>(source).RunAsync();
}
