using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Folding;

/// <summary>Values of constants, asked for only where a name is one that some constant bears.</summary>
internal sealed class ConstantValues(SemanticModel model, Lazy<ConstantNames> names, CancellationToken cancellation)
{
    /// <summary>Whether an expression is a number, <c>nameof</c>, or a name that some constant bears.</summary>
    /// <param name="expression">The expression.</param>
    public bool MayBeConstant(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value is int or long,
        InvocationExpressionSyntax call => NameIn(call) is not null,
        _ => IsName(expression),
    };

    /// <summary>The value of a constant as it reads in text, where it is nothing but plain text.</summary>
    /// <param name="expression">A number, <c>nameof</c>, a name or a qualified one.</param>
    /// <returns>The value, or null.</returns>
    public string? Find(ExpressionSyntax expression)
    {
        var value = expression switch
        {
            LiteralExpressionSyntax { Token.Value: (int or long) and var number } => ((IFormattable)number).ToString(null, CultureInfo.InvariantCulture),
            LiteralExpressionSyntax => null,
            InvocationExpressionSyntax call => NameIn(call),
            _ => IsName(expression) ? Written(model.GetConstantValue(expression, cancellation).Value) : null,
        };
        return value is not null && PlainText.IsPlain(value) ? value : null;
    }

    /// <summary>Whether an expression is a literal of text, <c>nameof</c>, or a name that some constant text bears.</summary>
    /// <param name="expression">The expression.</param>
    public bool MayBeText(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value is string,
        InvocationExpressionSyntax call => NameIn(call) is not null,
        _ => NameOf(expression) is { } name && names.Value.IsText(name),
    };

    /// <summary>The name that <c>nameof</c> gives; null for another call.</summary>
    /// <param name="call">The call.</param>
    public static string? NameIn(InvocationExpressionSyntax call) =>
        call is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [{ Expression: var named }] } ? NameOf(named) : null;

    private static string? Written(object? value) => value switch
    {
        string text => text,
        char c => c.ToString(),
        int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private bool IsName(ExpressionSyntax expression) => NameOf(expression) is { } name && names.Value.Contains(name);

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
