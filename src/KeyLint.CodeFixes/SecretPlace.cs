using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes;

/// <summary>A hardcoded secret, and what the compiler knows of where it stands.</summary>
internal sealed record SecretPlace(Document Document, SemanticModel Model, HardcodedValue Value, SecretName Name, CancellationToken Cancellation)
{
    public ExpressionSyntax Expression => Value.Expression;

    /// <summary>What comes before the secret as its default: <c>before ?? "secret"</c>.</summary>
    public ExpressionSyntax? Before => Value.Form == ValueForm.Text
        && Expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Right == Expression
        ? coalesce.Left
        : null;
}
