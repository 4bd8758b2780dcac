using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace KeyLint.Analyzers.Tests.Support;

/// <summary>One test of what is done with credentials. Knows the libraries that programs write and send with, by the parts of them that are needed.</summary>
internal sealed class UseTest : CSharpAnalyzerTest<CredentialUseAnalyzer, DefaultVerifier>
{
    private static readonly IReadOnlyList<MetadataReference> Libraries =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .Append(Platform.Library("Microsoft.Extensions.Stubs", UseLibraries.Extensions))
            .Append(Platform.Library("Loggers", UseLibraries.Loggers))
            .Append(Platform.Library("Clients", UseLibraries.Clients))
            .Append(Platform.Library("CryptoExchange.Net", UseLibraries.Exchanges))
            .ToList();

    public UseTest(string source, string path = "/0/Program.cs")
    {
        ReferenceAssemblies = Platform.Assemblies;
        TestState.AdditionalReferences.AddRange(Libraries);
        TestState.Sources.Add((path, source));
        CompilerDiagnostics = CompilerDiagnostics.Errors;
    }

    /// <summary>Verifies a method with the variables that tests use. Expected diagnostics are marked.</summary>
    public static Task Body(string statements) => Member($$"""
        void M(string apiKey, string apiSecret, string password, string user, string host, string url, Settings settings)
        {
            {{statements}}
        }
        """);

    /// <summary>Verifies a member of a class.</summary>
    public static Task Member(string member) => new UseTest(Source(member)).RunAsync();

    /// <summary>A file with a member in it.</summary>
    public static string Source(string member) => $$"""
        using System;
        using System.Net.Http;
        using System.Net.Security;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;

        class Settings
        {
            public string ApiSecret { get; set; } public string Name { get; set; } public bool HasApiSecret { get; set; } public int ApiSecretLength { get; set; }
            public byte[] PrivateKey { get; set; } public string GetApiSecret() => ApiSecret; public string this[string name] => name;
        }

        partial class C
        {
            private readonly ILogger logger = null; private readonly IConfiguration configuration = null; private string apiToken = "";
            static string Mask(string s) => "***";
            {{member}}
        }
        """;

    protected override ParseOptions CreateParseOptions() =>
        ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(LanguageVersion.CSharp12);
}
