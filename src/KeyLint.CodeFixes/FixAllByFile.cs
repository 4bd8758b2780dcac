using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KeyLint.CodeFixes;

/// <summary>
/// Applies a fix to all findings of a document, project or solution, file by file and always in one order. What is linked into several projects,
/// or compiled for several frameworks, is one file: it gets one text, so that nothing is left to merge.
/// </summary>
/// <param name="begin">Makes what changes files; one for all files of a run.</param>
internal sealed class FixAllByFile(Func<IFileFix> begin) : FixAllProvider
{
    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(
        CodeAction.Create("Fix all", cancellation => FixAsync(fixAllContext.WithCancellationToken(cancellation)), fixAllContext.CodeActionEquivalenceKey));

    private async Task<Solution> FixAsync(FixAllContext context)
    {
        var fix = begin();
        var solution = context.Solution;
        var files = (await FindingsAsync(context).ConfigureAwait(false)).GroupBy(found => found.Document.FilePath ?? found.Document.Id.Id.ToString());
        foreach (var file in files.OrderBy(file => file.First().Document.FilePath ?? file.First().Document.Name, StringComparer.Ordinal))
        {
            var edits = new Edits();
            foreach (var (document, diagnostics) in file)
            {
                await fix.AddAsync(document, diagnostics, edits, context.CancellationToken).ConfigureAwait(false);
            }

            // A document that is set to the text it has counts as changed, and what was found in it as out of date.
            if (!edits.Changes.Any())
            {
                continue;
            }

            var first = file.First().Document;
            var text = (await first.GetTextAsync(context.CancellationToken).ConfigureAwait(false)).WithChanges(edits.Changes);
            foreach (var id in file.Select(found => found.Document.Id).Concat(first.GetLinkedDocumentIds()).Distinct())
            {
                solution = solution.WithDocumentText(id, text);
            }
        }

        return solution;
    }

    private static async Task<List<(Document Document, List<Diagnostic> Diagnostics)>> FindingsAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } only })
        {
            return [(only, Ordered(await context.GetDocumentDiagnosticsAsync(only).ConfigureAwait(false)))];
        }

        var found = new List<(Document, List<Diagnostic>)>();
        var projects = context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects.Where(project => project.Language == context.Project.Language);
        foreach (var project in projects.OrderBy(project => project.Name, StringComparer.Ordinal))
        {
            var diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            found.AddRange(diagnostics.GroupBy(diagnostic => project.GetDocument(diagnostic.Location.SourceTree)).Where(file => file.Key is not null).Select(file => (file.Key!, Ordered(file))));
        }

        return found;
    }

    private static List<Diagnostic> Ordered(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
}
