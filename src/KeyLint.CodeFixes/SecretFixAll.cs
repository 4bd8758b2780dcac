using Microsoft.CodeAnalysis;

namespace KeyLint.CodeFixes;

/// <summary>Moves all secrets of a run. One file's changes are joined, so that two secrets of one declaration do not collide.</summary>
internal sealed class SecretFixAll(SecretFix fix) : IFileFix
{
    private readonly Dictionary<string, string> secrets = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task AddAsync(Document document, IReadOnlyList<Diagnostic> diagnostics, Edits edits, CancellationToken cancellation)
    {
        var replacements = new List<Replacement>();
        foreach (var diagnostic in diagnostics)
        {
            if (await fix.FindAsync(document, diagnostic, isAlone: false, cancellation).ConfigureAwait(false) is { } replacement && IsOnlyOne(replacement))
            {
                replacements.Add(replacement);
            }
        }

        edits.Add(replacements);
    }

    /// <summary>Two secrets that would be read by one name, as those of two accounts, need a person to name them.</summary>
    private bool IsOnlyOne(Replacement replacement)
    {
        if (!secrets.TryGetValue(replacement.Source, out var secret))
        {
            secrets.Add(replacement.Source, secret = replacement.Secret);
        }

        return secret == replacement.Secret;
    }
}
