using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using KeyLint.Packages.Tests.Support;

namespace KeyLint.Packages.Tests;

/// <summary>What lies in the package.</summary>
[Collection(AnalyzerPackageCollection.Name)]
public sealed class AnalyzerContentTests(AnalyzerPackage package)
{
    /// <summary>What the oldest supported compiler brings, and nothing newer: Roslyn 4.8.</summary>
    private static readonly Dictionary<string, Version> Host = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
        ["KeyLint.Engine"] = new(0, 1, 0, 0),
        ["KeyLint.Analyzers"] = new(0, 1, 0, 0),
    };

    [Fact]
    public void Package_holds_these_files_and_no_others()
    {
        using var archive = package.Open();
        var files = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "KeyLint.Analyzers.nuspec",
                "README.md",
                "analyzers/dotnet/cs/KeyLint.Analyzers.dll",
                "analyzers/dotnet/cs/KeyLint.CodeFixes.dll",
                "analyzers/dotnet/cs/KeyLint.Engine.dll",
                "build/KeyLint.Analyzers.targets",
                "buildTransitive/KeyLint.Analyzers.targets",
            ],
            files);
    }

    [Fact]
    public void Package_depends_on_nothing_and_does_not_flow_on()
    {
        using var archive = package.Open();
        using var stream = archive.GetEntry("KeyLint.Analyzers.nuspec")!.Open();
        var elements = XDocument.Load(stream).Descendants().ToList();
        Assert.Equal("true", elements.Single(element => element.Name.LocalName == "developmentDependency").Value);
        Assert.DoesNotContain(elements, element => element.Name.LocalName == "dependency");
        Assert.Equal("README.md", elements.Single(element => element.Name.LocalName == "readme").Value);
    }

    [Fact]
    public void Oldest_supported_compiler_can_load_every_assembly()
    {
        using var archive = package.Open();
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)))
        {
            foreach (var (name, version) in References(entry))
            {
                Assert.True(Host.TryGetValue(name, out var known) && version <= known, $"{entry.Name} needs {name} {version}");
            }
        }
    }

    private static List<(string Name, Version Version)> References(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(copy);
        }

        copy.Position = 0;
        using var image = new PEReader(copy);
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(handle => metadata.GetAssemblyReference(handle))
            .Select(reference => (metadata.GetString(reference.Name), reference.Version))
            .ToList();
    }
}
