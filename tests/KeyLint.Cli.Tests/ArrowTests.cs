using System.Xml.Linq;

namespace KeyLint.Cli.Tests;

/// <summary>Data flows one way: rules, engine, analyzer or command line, report.</summary>
public sealed class ArrowTests
{
    [Theory]
    [InlineData("KeyLint.Engine")]
    [InlineData("KeyLint.Git")]
    [InlineData("KeyLint.Reports")]
    [InlineData("KeyLint.Analyzers", "KeyLint.Engine")]
    [InlineData("KeyLint.CodeFixes", "KeyLint.Analyzers")]
    [InlineData("KeyLint.Cli", "KeyLint.Engine", "KeyLint.Git", "KeyLint.Reports")]
    public void A_project_references_only_what_lies_before_it(string project, params string[] allowed)
    {
        var references = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        Assert.Equal(allowed.Order(), references.Order());
    }

    [Theory]
    [InlineData("KeyLint.Engine", "System.Collections.Immutable", "System.Memory")]
    [InlineData("KeyLint.Git", "LibGit2Sharp", "System.IO.Hashing")]
    [InlineData("KeyLint.Reports", "Spectre.Console")]
    public void A_project_brings_only_the_packages_it_is_known_for(string project, params string[] allowed) =>
        Assert.Equal(allowed.Order(), Items(project, "PackageReference").Order());

    [Fact]
    public void Every_package_is_justified()
    {
        var document = File.ReadAllText(Path.Combine(SourceFolder.Path, "docs", "dependencies.md"));
        var packages = XDocument.Load(Path.Combine(SourceFolder.Path, "Directory.Packages.props")).Descendants("PackageVersion");

        Assert.All(packages, package =>
        {
            var name = package.Attribute("Include")!.Value;
            var suffix = name.Replace("Microsoft.CodeAnalysis.CSharp.", "", StringComparison.Ordinal).Replace("Microsoft.CodeAnalysis.", "", StringComparison.Ordinal);
            Assert.True(document.Contains(name, StringComparison.Ordinal) || document.Contains(suffix, StringComparison.Ordinal), $"{name} is not in docs/dependencies.md");
        });
    }

    private static IEnumerable<string> Items(string project, string kind) => XDocument
        .Load(Path.Combine(SourceFolder.Path, "src", project, project + ".csproj"))
        .Descendants(kind)
        .Select(item => item.Attribute("Include")!.Value);
}
