using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KeyLint.CodeFixes;

/// <summary>Applies a fix to all secrets of a document, project or solution. One document's changes are joined, so that two secrets of one declaration do not collide.</summary>
internal sealed class SecretFixAll(SecretFix fix) : DocumentBasedFixAllProvider
{
    /// <inheritdoc/>
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var replacements = new List<Replacement>();
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (await fix.FindAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false) is { } replacement)
            {
                replacements.Add(replacement);
            }
        }

        return await Replacement.MakeAsync(document, replacements, fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}
