using System.Collections.Immutable;
using KeyLint.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes;

/// <summary>The expression that a secret fills, and the texts that must be gone with it.</summary>
/// <param name="Expression">What is replaced.</param>
/// <param name="Form">What stands in its place.</param>
/// <param name="Texts">The secret, as it is written and as it reads, and its pieces.</param>
internal sealed record HardcodedValue(ExpressionSyntax Expression, ValueForm Form, ImmutableArray<string> Texts)
{
    /// <summary>Whether the secret is a piece of a connection string or URL, which goes as a whole.</summary>
    public bool IsConnection { get; init; }

    /// <summary>
    /// Finds the expression. A secret that is only a piece of a text, as in a URL, is left to a person: the rest of the text must not
    /// go where the secret goes. A connection string does, whole: its server changes with its password from place to place.
    /// </summary>
    public static HardcodedValue? Find(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var span = diagnostic.Location.SourceSpan;
        var found = TextValue.Filled(root, span)
            ?? ElementRun.Find(root, model, span, cancellation)
            ?? (diagnostic.Properties.TryGetValue(VariableName.Connection, out var isConnection) && isConnection == "true" ? TextValue.Around(root, span) : null);

        // A directive inside goes on outside. What is not finished, as a literal without its end, may become anything.
        var statement = found?.Expression.Ancestors().FirstOrDefault(node => node is StatementSyntax or MemberDeclarationSyntax);
        return found is null || found.Expression.ContainsDirectives || statement is null or { ContainsDiagnostics: true } ? null : found;
    }
}
