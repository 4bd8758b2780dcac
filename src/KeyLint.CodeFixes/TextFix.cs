using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes;

/// <summary>A fix that changes one stretch of text and needs no compiler.</summary>
public abstract class TextFix : CodeFixProvider, IFileFix
{
    /// <summary>Tells this fix from others, wherever it is offered.</summary>
    private protected abstract string Key { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new FixAllByFile(() => this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is (var title, var change))
            {
                context.RegisterCodeFix(CodeAction.Create(title, cancellation => ApplyAsync(context.Document, change, cancellation), Key), diagnostic);
            }
        }
    }

    /// <inheritdoc/>
    async Task IFileFix.AddAsync(Document document, IReadOnlyList<Diagnostic> diagnostics, Edits edits, CancellationToken cancellation)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (await FindAsync(document, diagnostic, cancellation).ConfigureAwait(false) is (_, var change))
            {
                edits.Add([change]);
            }
        }
    }

    /// <summary>What the fix of a diagnostic is called and changes; null where it has none.</summary>
    private protected abstract Task<(string Title, TextChange Change)?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation);

    private static async Task<Document> ApplyAsync(Document document, TextChange change, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(change));
    }
}
