using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes.Commented;

/// <summary>Takes a secret out of a comment, a directive or code that no build compiles; what is said around it stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CommentFix))]
public sealed class CommentFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = SecretFix.Ids;

    private protected override string Key => "KeyLint.Comment";

    private protected override async Task<(string Title, TextChange Change)?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var span = diagnostic.Location.SourceSpan;
        return await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
            && root.FindTrivia(span.Start) is var trivia && trivia.FullSpan.Contains(span) && !DisabledCode.MayBeCompiled(trivia)
            ? ("Take it out, and revoke it", new TextChange(span, Comments.Removed))
            : null;
    }
}
