using KeyLint.Analyzers.Configuration;
using Microsoft.CodeAnalysis.Testing;

namespace KeyLint.Analyzers.Tests.Support;

/// <summary>One additional file beside a source. Expected diagnostics are marked in the file: <c>{|KL2001:…|}</c>.</summary>
internal static class ConfigurationTest
{
    /// <summary>Runs the analyzer over one file.</summary>
    /// <param name="name">Its name or path.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="config">Lines of a global configuration.</param>
    /// <param name="expected">What is expected beside the marks.</param>
    public static Task RunAsync(string name, string text, string config = "", params DiagnosticResult[] expected)
    {
        var test = new SourceTest<ConfigurationSecretAnalyzer>("class C { }");
        test.TestState.AdditionalFiles.Add((name, text));
        test.ExpectedDiagnostics.AddRange(expected);
        if (config.Length > 0)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + config));
        }

        return test.RunAsync();
    }
}
