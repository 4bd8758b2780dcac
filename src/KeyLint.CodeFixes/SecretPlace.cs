using KeyLint.CodeFixes.Sources;
using KeyLint.CodeFixes.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes;

/// <summary>A hardcoded secret, and what the compiler knows of where it stands.</summary>
internal sealed record SecretPlace(Document Document, SemanticModel Model, HardcodedValue Value, SecretName Name, CancellationToken Cancellation)
{
    /// <summary>The same file as other projects, or other frameworks of the project, compile it.</summary>
    public IReadOnlyList<SemanticModel> Linked { get; init; } = [];

    public ExpressionSyntax Expression => Value.Expression;

    /// <summary>What comes before the secret as its default: <c>before ?? "secret"</c>.</summary>
    public ExpressionSyntax? Before => Value.Form == ValueForm.Text
        && Expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Right == Expression
        ? coalesce.Left
        : null;

    /// <summary>The shortest name that means a type here, in all projects that have the file: alone, with its namespace, or from the root where something else has that name.</summary>
    /// <param name="fullName">Name with its namespace.</param>
    public string NameOf(string fullName)
    {
        var name = fullName.Substring(fullName.LastIndexOf('.') + 1);
        return IsEverywhere(name, symbol => symbol is INamedTypeSymbol type && type.Is(fullName)) ? name
            : IsEverywhere(fullName.Substring(0, fullName.IndexOf('.')), symbol => symbol is INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true }) ? fullName
            : "global::" + fullName;
    }

    private bool IsEverywhere(string name, Func<ISymbol, bool> isMeant) => Linked.Prepend(Model).All(model =>
        model.LookupSymbols(Expression.SpanStart, name: name) is { Length: 1 } found && isMeant(found[0]));
}
