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
                "build/KeyLint.Analyzers.props",
                "build/KeyLint.Analyzers.targets",
                "buildTransitive/KeyLint.Analyzers.props",
                "buildTransitive/KeyLint.Analyzers.targets",
                "icon.png",
                "sbom/bom.cdx.json",
            ],
            files);
    }

    /// <summary>The whole of its description but for version, commit and branch: what else appears in it, a dependency for one, fails here.</summary>
    [Fact]
    public void Description_says_this_and_nothing_else()
    {
        using var archive = package.Open();
        using var stream = archive.GetEntry("KeyLint.Analyzers.nuspec")!.Open();
        var elements = XDocument.Load(stream).Root!.Elements().Single().Elements().ToDictionary(element => element.Name.LocalName);
        Assert.Equal(
            [
                "authors: The KeyLint authors",
                "copyright: Copyright (c) 2026 The KeyLint authors",
                "description: Warns about exchange keys, wallet secrets and service tokens in C# source and configuration, names the provider, and says how to end the leak. Offline, without dependencies.",
                "developmentDependency: true",
                "icon: icon.png",
                "id: KeyLint.Analyzers",
                "license: MIT",
                "licenseUrl: https://licenses.nuget.org/MIT",
                "projectUrl: https://github.com/keylint/keylint",
                "readme: README.md",
                "releaseNotes: The rules of each version: https://github.com/keylint/keylint/blob/main/src/KeyLint.Analyzers/AnalyzerReleases.Unshipped.md",
                "repository: ",
                "tags: roslyn-analyzer roslyn analyzer security secrets credentials api-keys crypto exchange wallet",
            ],
            elements.Values.Where(element => element.Name.LocalName != "version").Select(element => $"{element.Name.LocalName}: {element.Value}").Order(StringComparer.Ordinal));
        Assert.Equal("expression", elements["license"].Attribute("type")!.Value);
        Assert.Equal("git https://github.com/keylint/keylint", $"{elements["repository"].Attribute("type")!.Value} {elements["repository"].Attribute("url")!.Value}");
    }

    [Fact]
    public void Symbols_lie_in_the_assemblies()
    {
        using var archive = package.Open();
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var image = new PEReader(Read(entry));
            Assert.Contains(image.ReadDebugDirectory(), item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            Assert.Contains(image.ReadDebugDirectory(), item => item.Type == DebugDirectoryEntryType.Reproducible);
        }
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
        using var image = new PEReader(Read(entry));
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(handle => metadata.GetAssemblyReference(handle))
            .Select(reference => (metadata.GetString(reference.Name), reference.Version))
            .ToList();
    }

    private static MemoryStream Read(ZipArchiveEntry entry)
    {
        var copy = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
