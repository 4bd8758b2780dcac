using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Tests;

/// <summary><c>docs/formats.md</c> has a section a format, in the order of the help text.</summary>
public sealed class FormatDocumentTests
{
    private static readonly string[] Sections = File
        .ReadAllText(Path.Combine(SourceFolder.Of("KeyLint.sln"), "docs", "formats.md"))
        .Split("\n## ")[1..];

    [Fact]
    public void Every_format_has_its_section() => Assert.Equal(ReportFormats.Names, Sections.Select(section => section.Split('\n')[0]));

    [Fact]
    public void Every_section_has_an_example() => Assert.All(Sections, section =>
        Assert.Contains($"--format {section.Split('\n')[0]}", section, StringComparison.Ordinal));

    [Fact]
    public void README_names_every_format()
    {
        var readme = File.ReadAllText(Path.Combine(SourceFolder.Of("KeyLint.sln"), "README.md"));

        Assert.All(ReportFormats.Names, format => Assert.Contains($"`{format}`", readme, StringComparison.Ordinal));
    }
}
