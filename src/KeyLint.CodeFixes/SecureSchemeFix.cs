using System.Collections.Immutable;
using KeyLint.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes;

/// <summary>Puts the encrypted scheme in place of the other: <c>https</c> for <c>http</c>, <c>wss</c> for <c>ws</c>. Not where a port is named, which goes with the scheme.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecureSchemeFix))]
public sealed class SecureSchemeFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.InsecureEndpoint);

    private protected override string Key => "KeyLint.SecureScheme";

    private protected override async Task<(string Title, TextChange Change)?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var span = diagnostic.Location.SourceSpan;
        var scheme = text.ToString(span).Split(':')[0];
        var added = char.IsUpper(scheme[scheme.Length - 1]) ? "S" : "s";
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return span.End < text.Length && text[span.End] != ':' && !IsGoneOnWith(root!.FindToken(span.Start), span.End) && !IsCompared(root.FindToken(span.Start).Parent!)
            ? ($"Use {scheme.ToLowerInvariant()}s", new TextChange(new TextSpan(span.Start + scheme.Length, 0), added))
            : null;
    }

    /// <summary>Whether code adds something behind the host, which may be a port.</summary>
    private static bool IsGoneOnWith(SyntaxToken literal, int end) => literal.Parent switch
    {
        InterpolatedStringTextSyntax text => text.Span.End == end && text.Parent is InterpolatedStringExpressionSyntax whole && whole.Contents.Last() != text,
        ExpressionSyntax expression => end >= expression.Span.End - 1 && expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum && sum.Left == expression,
        _ => false,
    };

    /// <summary>Whether it is what others send, and not an address that is called.</summary>
    private static bool IsCompared(SyntaxNode literal) => literal.Parent is PatternSyntax or CaseSwitchLabelSyntax
        || literal.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression };
}
