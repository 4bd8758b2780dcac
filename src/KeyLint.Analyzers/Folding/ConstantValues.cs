using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Folding;

/// <summary>Values of constants, asked for only where a name is one that some constant bears.</summary>
internal sealed class ConstantValues(SemanticModel model, Lazy<ConstantNames> names, CancellationToken cancellation)
{
    /// <summary>Whether an expression is a name that some constant bears.</summary>
    /// <param name="expression">The expression.</param>
    public bool MayBeConstant(ExpressionSyntax expression) => NameOf(expression) is { Length: > 0 } name && names.Value.Contains(name);

    /// <summary>The value of a name, where it is a constant made of nothing but plain text.</summary>
    /// <param name="expression">A name, or a qualified one.</param>
    /// <returns>The value, or null.</returns>
    public string? Find(ExpressionSyntax expression) =>
        MayBeConstant(expression) && model.GetConstantValue(expression, cancellation).Value is string value && PlainText.IsPlain(value)
            ? value
            : null;

    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access => access.Name.Identifier.ValueText,
        _ => "",
    };
}
