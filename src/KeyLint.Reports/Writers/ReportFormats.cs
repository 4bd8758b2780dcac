using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using KeyLint.Reports.Brief;
using KeyLint.Reports.Ci;
using KeyLint.Reports.Csv;
using KeyLint.Reports.Html;
using KeyLint.Reports.Json;
using KeyLint.Reports.JUnit;
using KeyLint.Reports.Markdown;
using KeyLint.Reports.Sarif;
using KeyLint.Reports.Terminal;

namespace KeyLint.Reports.Writers;

/// <summary>The formats a report can be written in.</summary>
public static class ReportFormats
{
    private static readonly ImmutableArray<IReportWriter> All =
    [
        new TerminalReportWriter(),
        new ShortReportWriter(),
        new JsonReportWriter(),
        new JsonLinesWriter(),
        new SarifReportWriter(),
        new MarkdownReportWriter(),
        new HtmlReportWriter(),
        new JUnitReportWriter(),
        new CsvReportWriter(),
        new GitHubReportWriter(),
        new AzureReportWriter(),
        new GitLabReportWriter(),
    ];

    private static readonly FrozenDictionary<string, IReportWriter> ByName =
        All.ToFrozenDictionary(writer => writer.Format, StringComparer.Ordinal);

    /// <summary>Names of all formats, in the order of the help text.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(writer => writer.Format)];

    /// <summary>Finds the writer of a format.</summary>
    /// <param name="format">Name of the format; case matters.</param>
    /// <param name="writer">Its writer.</param>
    public static bool TryGet(string format, [NotNullWhen(true)] out IReportWriter? writer) => ByName.TryGetValue(format, out writer);
}
