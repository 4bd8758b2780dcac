using System.Globalization;
using KeyLint.Analyzers.Reporting;
using KeyLint.Analyzers.Tests.Support;
using KeyLint.CodeFixes.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Analyzers.Tests.Sweeps;

/// <summary>Holds descriptors, pages, release tracking and rules together.</summary>
public sealed class DescriptorTests
{
    private const string Pages = "docs/rules";

    private static readonly List<DiagnosticDescriptor> All = typeof(HardcodedSecretAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
        .ToList();

    public static TheoryData<string> Ids => new(All.Select(descriptor => descriptor.Id));

    [Fact]
    public void Ids_are_unique() => Assert.Equal(All.Count, All.Select(descriptor => descriptor.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_bears_id_title_and_the_facts(string id)
    {
        var descriptor = Find(id);
        var lines = Repository.ReadLines($"{Pages}/{id}.md");
        Assert.Equal($"# {id}: {descriptor.Title.ToString(CultureInfo.InvariantCulture)}", lines[0]);
        Assert.Contains($"| Id | {id} |", lines);
        Assert.Contains($"| Category | {descriptor.Category} |", lines);
        Assert.Contains($"| Severity | {descriptor.DefaultSeverity} |", lines);
        foreach (var heading in new[] { "## Cause", "## Why it matters", "## How to fix", "## Configure", "## When to suppress" })
        {
            Assert.Contains(heading, lines);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Help_link_leads_to_the_page(string id) => Assert.Equal(Descriptors.HelpRoot + id + ".md", Find(id).HelpLinkUri);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_names_it(string id) =>
        Assert.Contains(Repository.ReadLines("src/KeyLint.Analyzers.Package/README.md"), line => line.StartsWith($"| {id} |", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Index_lists_the_page(string id) =>
        Assert.Contains(Repository.ReadLines($"{Pages}/README.md"), line => line.StartsWith($"| [{id}]({id}.md) | {Find(id).Title} |", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Releases_track_the_rule(string id)
    {
        var descriptor = Find(id);
        var rows = Repository.ReadLines("src/KeyLint.Analyzers/AnalyzerReleases.Unshipped.md")
            .Concat(Repository.ReadLines("src/KeyLint.Analyzers/AnalyzerReleases.Shipped.md"));
        Assert.Single(rows, row => row.StartsWith($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} |", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_has_a_descriptor() => Assert.All(
        Directory.GetFiles(Repository.PathOf(Pages), "KL*.md"),
        page => Assert.Contains(All, descriptor => descriptor.Id == Path.GetFileNameWithoutExtension(page)));

    [Fact]
    public void Every_rule_reports_under_a_descriptor_of_source() => Assert.All(
        Engine.Rules.RuleSet.BuiltIn.Rules,
        rule => Assert.Contains(Descriptors.InSource, descriptor => descriptor.Id == rule.Diagnostic));

    [Fact]
    public void Every_descriptor_is_on_and_explained() => Assert.All(All, descriptor =>
    {
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.Equal(descriptor.Id.StartsWith("KL0", StringComparison.Ordinal) ? "Configuration" : "Security", descriptor.Category);
        Assert.NotEmpty(descriptor.Description.ToString(CultureInfo.InvariantCulture));
    });

    [Fact]
    public void Fix_knows_every_descriptor_of_source() => Assert.Equal(
        Descriptors.InSource.Select(descriptor => descriptor.Id).Order(),
        new EnvironmentVariableFix().FixableDiagnosticIds.Order());

    private static DiagnosticDescriptor Find(string id) => All.Single(descriptor => descriptor.Id == id);
}
