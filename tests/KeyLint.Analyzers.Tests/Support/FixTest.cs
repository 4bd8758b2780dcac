using KeyLint.CodeFixes.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace KeyLint.Analyzers.Tests.Support;

/// <summary>One test of a code fix; also checks that fixing all at once gives the same.</summary>
internal class FixTest<TFix> : CSharpCodeFixTest<HardcodedSecretAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private readonly LanguageVersion version;

    public FixTest(string source, string fixedSource, LanguageVersion version = LanguageVersion.CSharp12)
    {
        this.version = version;
        ReferenceAssemblies = Platform.Assemblies;
        TestState.AdditionalReferences.AddRange(Platform.References);
        FixedState.AdditionalReferences.AddRange(Platform.References);
        TestCode = source;
        FixedCode = fixedSource;
        CompilerDiagnostics = CompilerDiagnostics.Errors;
    }

    protected override ParseOptions CreateParseOptions() =>
        ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(version);
}

/// <summary>One test of the fix that is offered everywhere.</summary>
internal sealed class FixTest(string source, string fixedSource, LanguageVersion version = LanguageVersion.CSharp12)
    : FixTest<EnvironmentVariableFix>(source, fixedSource, version);
