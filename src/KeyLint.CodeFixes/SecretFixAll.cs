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
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (await fix.FindAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false) is { } replacement)
            {
                // Two secrets that would be read by one name, as those of two accounts, need a person to name them.
                if (!secrets.TryGetValue(replacement.Source, out var secret))
                {
                    secrets.Add(replacement.Source, replacement.Secret);
                }

                if (secret is null || secret == replacement.Secret)
                {
                    replacements.Add(replacement);
                }
            }
        }

        return await Replacement.MakeAsync(document, replacements, fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}
