using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes;

/// <summary>Takes a secret out of a comment, a directive or disabled code; what is said around it stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CommentFix))]
public sealed class CommentFix : CodeFixProvider
{
    private const string Key = "KeyLint.Comment";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = SecretFix.Ids;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            if (root is not null && root.FindTrivia(span.Start).FullSpan.Contains(span))
            {
                context.RegisterCodeFix(
                    CodeAction.Create("Take it out, and revoke it", cancellation => RemoveAsync(context.Document, span, cancellation), Key),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> RemoveAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(new TextChange(span, Comments.Removed)));
    }
}
