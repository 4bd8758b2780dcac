using KeyLint.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace KeyLint.Analyzers.Tests.Support;

/// <summary>One test of the code fix; also checks that fixing all at once gives the same.</summary>
internal sealed class FixTest : CSharpCodeFixTest<HardcodedSecretAnalyzer, EnvironmentVariableFix, DefaultVerifier>
{
    public FixTest(string source, string fixedSource)
    {
        ReferenceAssemblies = Platform.Assemblies;
        TestState.AdditionalReferences.AddRange(Platform.References);
        FixedState.AdditionalReferences.AddRange(Platform.References);
        TestCode = source;
        FixedCode = fixedSource;
        CompilerDiagnostics = CompilerDiagnostics.Errors;
    }

    protected override ParseOptions CreateParseOptions() =>
        ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(LanguageVersion.CSharp12);
}
