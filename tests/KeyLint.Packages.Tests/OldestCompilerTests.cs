using System.Reflection;
using System.Runtime.Loader;
using KeyLint.Packages.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Packages.Tests;

/// <summary>The package's assemblies, loaded as a compiler of the oldest supported version loads them: Roslyn 4.8 runs these tests.</summary>
[Collection(AnalyzerPackageCollection.Name)]
public sealed class OldestCompilerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keylint-oldest-").FullName;

    public OldestCompilerTests(AnalyzerPackage package)
    {
        using var archive = package.Open();
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var source = entry.Open();
            using var copy = File.Create(Path.Combine(folder, entry.Name));
            source.CopyTo(copy);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Host_is_the_oldest_supported() => Assert.Equal(new Version(4, 8, 0, 0), typeof(Compilation).Assembly.GetName().Version);

    [Fact]
    public async Task Analyzers_load_and_report()
    {
        var loader = new PackageLoader(folder);
        var failures = new List<string>();
        var reference = new AnalyzerFileReference(Path.Combine(folder, "KeyLint.Analyzers.dll"), loader);
        reference.AnalyzerLoadFailed += (_, failure) => failures.Add(failure.Message);
        var analyzers = reference.GetAnalyzers(LanguageNames.CSharp);
        Assert.Empty(failures);
        Assert.NotEmpty(analyzers);
        Assert.Empty(reference.GetAnalyzers(LanguageNames.VisualBasic));

        var source = $$"""class C { const string BinanceApiSecret = "{{new Samples(3).Secret()}}"; }""";
        var compilation = CSharpCompilation.Create(
            "Old",
            [CSharpSyntaxTree.ParseText(source)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var diagnostics = await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(["KL1001"], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Fixes_load_and_are_exported()
    {
        var assembly = new PackageLoader(folder).LoadFromPath(Path.Combine(folder, "KeyLint.CodeFixes.dll"));
        var providers = assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract).ToList();
        Assert.NotEmpty(providers);
        Assert.All(providers, type =>
        {
            Assert.Equal([LanguageNames.CSharp], type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages);
            Assert.NotEmpty(((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds);
        });
    }

    /// <summary>The package's own assemblies from its folder, and everything else from the host, as compilers do.</summary>
    private sealed class PackageLoader(string folder) : AssemblyLoadContext("KeyLint package"), IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
