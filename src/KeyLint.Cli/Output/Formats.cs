using System.Collections.Immutable;
using KeyLint.Reports.Writers;

namespace KeyLint.Cli.Output;

/// <summary>The formats of <c>--format</c>.</summary>
internal static class Formats
{
    public static ImmutableArray<string> Names => ReportFormats.Names;

    public static IReportWriter Find(string name) => ReportFormats.TryGet(name, out var writer)
        ? writer
        : throw new UsageException($"--format {name}: expected one of {string.Join(", ", Names)}");
}
