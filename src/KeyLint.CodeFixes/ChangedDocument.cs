using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace KeyLint.CodeFixes;

/// <summary>Writes replacements into a document.</summary>
internal static class ChangedDocument
{
    /// <summary>The document with all replacements. Names in them are shortened as far as the file's <c>using</c> directives allow.</summary>
    public static async Task<Document> CreateAsync(Document document, IReadOnlyList<Replacement> replacements, CancellationToken cancellation)
    {
        var edits = new Edits();
        edits.Add(replacements.Select(replacement => replacement.Changes[0]));
        edits.Add(replacements.SelectMany(replacement => replacement.Changes));
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var changed = document.WithText(text.WithChanges(edits.Changes));

        var root = await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await changed.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var written = replacements.Select(replacement => edits.Moved(replacement.Changes[0].Span)).ToList();
        var types = root!.DescendantNodes()
            .Where(node => node is MemberAccessExpressionSyntax or QualifiedNameSyntax
                && written.Exists(span => span.Contains(node.Span))
                && model!.GetSymbolInfo(node, cancellation).Symbol is INamedTypeSymbol);
        return changed.WithSyntaxRoot(root.ReplaceNodes(types, (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation)));
    }
}
