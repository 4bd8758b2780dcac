using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes;

/// <summary>Asks the compiler whether code around a change has errors or warnings that it had not before.</summary>
internal static class CompilerCheck
{
    /// <summary>Compares one stretch of a document before and after.</summary>
    public static async Task<bool> AddsNothingAsync(Document before, TextSpan spanBefore, Document after, TextSpan spanAfter, CancellationToken cancellation)
    {
        var known = (await CountAsync(before, spanBefore, cancellation).ConfigureAwait(false)).ToDictionary(group => group.Key, group => group.Count());
        return (await CountAsync(after, spanAfter, cancellation).ConfigureAwait(false))
            .All(group => known.TryGetValue(group.Key, out var count) && group.Count() <= count);
    }

    /// <summary>What a change at a node can break: its member; the type where members share what its constructor takes; the whole file where statements stand in no member.</summary>
    public static TextSpan MemberAround(SyntaxNode root, int position) =>
        root.FindToken(position).Parent?.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault(type => type.ParameterList is not null) is { } shared ? shared.Span
        : root.FindToken(position).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax)
            ? member.Span
            : root.FullSpan;

    private static async Task<IEnumerable<IGrouping<string, Diagnostic>>> CountAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return model!.GetDiagnostics(span, cancellation)
            .Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false })
            .GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal);
    }
}
