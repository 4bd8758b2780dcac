using System.Collections.Immutable;
using KeyLint.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes;

/// <summary>Puts the encrypted scheme in place of the other: <c>https</c> for <c>http</c>, <c>wss</c> for <c>ws</c>. Not where a port is named, which goes with the scheme.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecureSchemeFix))]
public sealed class SecureSchemeFix : CodeFixProvider
{
    private const string Key = "KeyLint.SecureScheme";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.InsecureEndpoint);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            var scheme = text.ToString(span).Split(':')[0];
            if (span.End < text.Length && text[span.End] != ':')
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use {scheme.ToLowerInvariant()}s",
                        cancellation => InsertAsync(context.Document, span.Start + scheme.Length, cancellation),
                        Key),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> InsertAsync(Document document, int at, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(new TextChange(new TextSpan(at, 0), "s")));
    }
}
