using System.Collections.Immutable;
using KeyLint.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes.Values;

/// <summary>The expression that a secret fills, and the texts that must be gone with it.</summary>
/// <param name="Expression">What is replaced.</param>
/// <param name="Form">What stands in its place.</param>
/// <param name="Value">What the whole expression reads as; bytes in hexadecimal.</param>
/// <param name="Written">The secret as it is written.</param>
/// <param name="Read">The secret as it reads, and those of its pieces that tell much of it.</param>
internal sealed record HardcodedValue(ExpressionSyntax Expression, ValueForm Form, string Value, string Written, ImmutableArray<string> Read)
{
    private const int ShortestSecret = 6;

    /// <summary>The texts that must be gone with it, the longest first. What is shorter may be an everyday word.</summary>
    public IReadOnlyList<string> Texts => Read.Prepend(Written).Distinct().Where(text => text.Length >= ShortestSecret).OrderByDescending(text => text.Length).ToList();

    /// <summary>Two that are equal in it are loaded alike: the same value, read from the same text.</summary>
    public string Identity => (Form == ValueForm.Bytes ? "bytes " : "text ") + Value;

    /// <summary>Whether the secret is a piece of a connection string or URL, which goes as a whole.</summary>
    public bool IsConnection { get; init; }

    /// <summary>
    /// Finds the expression. A secret that is only a piece of a text, as in a URL, is left to a person: the rest of the text must not
    /// go where the secret goes. A connection string does, whole: its server changes with its password from place to place.
    /// </summary>
    public static HardcodedValue? Find(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var span = diagnostic.Location.SourceSpan;

        // What is not finished, as a literal without its end, may become anything.
        if (root.FindToken(span.Start).Parent?.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax or MemberDeclarationSyntax) is not { ContainsDiagnostics: false })
        {
            return null;
        }

        var found = TextValue.Filled(root, span)
            ?? ElementRun.Find(root, model, span, cancellation)
            ?? (diagnostic.Properties.TryGetValue(VariableName.Connection, out var isConnection) && isConnection == "true" ? TextValue.Around(root, span) : null);

        // A directive inside goes on outside.
        return found is null || found.Expression.ContainsDirectives ? null : found;
    }
}
