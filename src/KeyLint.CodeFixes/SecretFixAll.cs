using Microsoft.CodeAnalysis;

namespace KeyLint.CodeFixes;

/// <summary>Moves all secrets of a run. One file's changes are joined, so that two secrets of one declaration do not collide.</summary>
internal sealed class SecretFixAll(SecretFix fix) : IFileFix
{
    private readonly TakenNames taken = new();

    /// <inheritdoc/>
    public async Task AddAsync(Document document, IReadOnlyList<Diagnostic> diagnostics, Edits edits, CancellationToken cancellation)
    {
        var replacements = new List<Replacement>();
        foreach (var diagnostic in diagnostics)
        {
            // Two secrets that would be read by one name, as those of two accounts, need a person to name them.
            if (await fix.FindAsync(document, diagnostic, taken, isAlone: false, cancellation).ConfigureAwait(false) is { } replacement && taken.Give(replacement))
            {
                replacements.Add(replacement);
            }
        }

        edits.Add(replacements.ConvertAll(replacement => replacement.Without(replacements.SelectMany(other => other.Texts))));
    }
}
