using System.Collections.Immutable;
using KeyLint.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KeyLint.CodeFixes;

/// <summary>
/// Replaces a hardcoded secret by a read of it from elsewhere. Offered only where the secret is a whole expression, or a piece of a
/// connection string that is one, and where the compiler accepts the result.
/// </summary>
public abstract class SecretFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => Ids;

    /// <summary>The ids of secrets in source.</summary>
    internal static ImmutableArray<string> Ids { get; } = ImmutableArray.Create(
        DiagnosticIds.ExchangeCredential,
        DiagnosticIds.WalletSecret,
        DiagnosticIds.ServiceToken,
        DiagnosticIds.ConnectionPassword,
        DiagnosticIds.UnknownSecret);

    /// <summary>Tells this fix from others, wherever it is offered.</summary>
    private protected abstract string Key { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new SecretFixAll(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } replacement)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(replacement.Title, cancellation => Replacement.MakeAsync(context.Document, [replacement], cancellation), Key),
                    diagnostic);
            }
        }
    }

    /// <summary>What the fix of a diagnostic changes; null where it has none.</summary>
    internal async Task<Replacement?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || HardcodedValue.Find(root, model, diagnostic, cancellation) is not { } value)
        {
            return null;
        }

        // What is read already may be another secret, that a fix moved before: this one then goes by a name that is still free.
        var text = (await document.GetTextAsync(cancellation).ConfigureAwait(false)).ToString();
        var places = SecretName.Of(diagnostic, value).Select(name => new SecretPlace(document, model, value, name, cancellation)).ToList();
        var place = places.Find(one => Sources(one).All(source => source.Read.Length == 0 || !text.Contains(source.Read))) ?? places[0];
        return await Replacement.FirstThatCompilesAsync(place, Sources(place)).ConfigureAwait(false);
    }

    /// <summary>Where the secret could be read from, the best first.</summary>
    private protected abstract IEnumerable<SecretSource> Sources(SecretPlace place);
}
