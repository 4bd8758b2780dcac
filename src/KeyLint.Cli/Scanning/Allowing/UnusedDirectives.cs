using System.Globalization;
using KeyLint.Engine;
using KeyLint.Engine.Directives;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning.Allowing;

/// <summary>What is told of directives that allow nothing: they are a protection that somebody takes for one.</summary>
internal static class UnusedDirectives
{
    /// <summary>What describes a directive does not mean one.</summary>
    private static readonly string[] Prose = [".md", ".markdown", ".rst", ".adoc", ".txt"];

    /// <summary>All of a text that allow nothing, by position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">What was found in it.</param>
    /// <param name="scanner">What found it.</param>
    public static IEnumerable<Problem> All(SourceText text, ScanResult result, SecretScanner scanner)
    {
        var index = DirectiveIndex.Of(text, scanner.Rules);
        if (index.All.IsEmpty)
        {
            return [];
        }

        var open = result.Findings.Where(finding => finding.Allowed is null).ToList();
        var used = result.Findings.Select(finding => finding.Allowed?.Start ?? -1).ToHashSet();
        var faulty = Beside(index, open).Select(directive => directive.Start).ToHashSet();
        var others = open.ToLookup(finding => text.Lines.Locate(finding.Start).Line, finding => finding.Rule.Id);
        var isProse = Prose.Contains(Path.GetExtension(text.Path), StringComparer.OrdinalIgnoreCase);
        return index.All
            .Where(directive => directive.Fault.Length > 0
                ? faulty.Contains(directive.Start) || (directive.IsMeant && !isProse)
                : !used.Contains(directive.Start) && !isProse)
            .Select(directive => Problem(text, directive, directive.Fault.Length > 0 ? directive.Fault : Missing(directive, others)))
            .ToList();
    }

    /// <summary>Those that would speak of what was found if nothing were wrong with them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">What is told of it.</param>
    /// <param name="scanner">What found it.</param>
    public static IEnumerable<Problem> Beside(SourceText text, ScanResult result, SecretScanner scanner) =>
        result.Findings.IsEmpty
            ? []
            : Beside(DirectiveIndex.Of(text, scanner.Rules), result.Findings.Where(finding => finding.Allowed is null))
                .DistinctBy(directive => directive.Start)
                .Select(directive => Problem(text, directive, directive.Fault))
                .ToList();

    private static IEnumerable<Directive> Beside(DirectiveIndex index, IEnumerable<Finding> open) =>
        open.Select(finding => index.Faulty(finding.Start, finding.End)).OfType<Directive>();

    private static string Missing(Directive directive, ILookup<int, string> others)
    {
        var there = others[directive.Line].Concat(others[directive.Line + 1]).Distinct().Order(StringComparer.Ordinal).ToList();
        var wanted = $"no finding of {string.Join(", ", directive.Rules)} is there";
        return there.Count == 0 ? wanted : $"{wanted}, but of {string.Join(", ", there)}";
    }

    private static Problem Problem(SourceText text, Directive directive, string why) =>
        new(UnusedAllow.Kind, string.Create(CultureInfo.InvariantCulture, $"{text.Path}:{directive.Line}"), $"{directive.Keyword} allows nothing: {why}", false);
}
