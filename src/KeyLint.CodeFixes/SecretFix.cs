using System.Collections.Immutable;
using KeyLint.Analyzers.Reporting;
using KeyLint.CodeFixes.Sources;
using KeyLint.CodeFixes.Values;
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
    public sealed override FixAllProvider GetFixAllProvider() => new FixAllByFile(() => new SecretFixAll(this));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, diagnostic, new TakenNames(), isAlone: true, context.CancellationToken).ConfigureAwait(false) is { } replacement)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(replacement.Title, cancellation => replacement.MakeAsync(context.Document, cancellation), Key),
                    diagnostic);
            }
        }
    }

    /// <summary>What the fix of a diagnostic changes; null where it has none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="taken">The names that are not free.</param>
    /// <param name="isAlone">Whether a person asks for this one, who can tell two secrets apart that are numbered.</param>
    /// <param name="cancellation">Stops it.</param>
    internal async Task<Replacement?> FindAsync(Document document, Diagnostic diagnostic, TakenNames taken, bool isAlone, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || HardcodedValue.Find(root, model, diagnostic, cancellation) is not { } value)
        {
            return null;
        }

        var linked = new List<SemanticModel>();
        foreach (var id in document.GetLinkedDocumentIds())
        {
            linked.Add((await document.Project.Solution.GetDocument(id)!.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!);
        }

        await taken.ReadAsync(document.Project, cancellation).ConfigureAwait(false);
        var place = SecretName.Of(diagnostic, value, isAlone)
            .Select(name => new SecretPlace(document, model, value, name, cancellation) { Linked = linked })
            .FirstOrDefault(one => Sources(one).All(source => taken.IsFree(source, one)));
        return place is null ? null : await Replacement.FirstThatCompilesAsync(place, Sources(place)).ConfigureAwait(false);
    }

    /// <summary>Where the secret could be read from, the best first.</summary>
    private protected abstract IEnumerable<SecretSource> Sources(SecretPlace place);
}
