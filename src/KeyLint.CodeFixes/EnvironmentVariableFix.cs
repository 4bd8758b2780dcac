using System.Collections.Immutable;
using KeyLint.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes;

/// <summary>
/// Replaces a hardcoded secret by a read of an environment variable that fails when it is not set. Offered only where the secret
/// is the whole literal, or the password of a connection string or URL that is, and where the language allows a value that is not constant.
/// </summary>
// No [Shared]: it would make the assembly depend on the version of System.Composition that it was built with.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnvironmentVariableFix))]
public sealed class EnvironmentVariableFix : CodeFixProvider
{
    private const string Key = "KeyLint.EnvironmentVariable";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        DiagnosticIds.ExchangeCredential,
        DiagnosticIds.WalletSecret,
        DiagnosticIds.ServiceToken,
        DiagnosticIds.ConnectionPassword,
        DiagnosticIds.UnknownSecret);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (ReplacedBy(root, diagnostic) is { } literal
                && VariablePlaces.Allow(literal, model, context.CancellationToken))
            {
                var variable = VariableOf(diagnostic, literal);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Read it from the environment variable {variable}",
                        cancellation => ReplaceAsync(context.Document, literal, variable, cancellation),
                        Key),
                    diagnostic);
            }
        }
    }

    /// <summary>A connection string or URL goes into the variable whole: its server changes with its password from place to place.</summary>
    private static ExpressionSyntax? ReplacedBy(SyntaxNode root, Diagnostic diagnostic) => diagnostic.Id == DiagnosticIds.ConnectionPassword
        ? WholeLiteral.Around(root, diagnostic.Location.SourceSpan)
        : WholeLiteral.Find(root, diagnostic.Location.SourceSpan);

    private static async Task<Document> ReplaceAsync(Document document, ExpressionSyntax literal, string variable, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return root is null ? document : document.WithSyntaxRoot(root.ReplaceNode(literal, VariableRead.Create(variable, literal)));
    }

    private static string VariableOf(Diagnostic diagnostic, ExpressionSyntax literal) =>
        diagnostic.Properties.TryGetValue(VariableName.Property, out var known) && known is { Length: > 0 }
            ? known
            : VariableName.From(HolderName.Of(literal)) is { Length: > 0 } name ? name : "SECRET";
}
