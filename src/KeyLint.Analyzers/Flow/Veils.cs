using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>Tells whether a variable that is named for a secret holds something in its place: <c>password = Mask(password)</c>, <c>secret = x ? "set" : "missing"</c>.</summary>
internal sealed class Veils(SemanticModel model, NameUses uses, CancellationToken cancellation)
{
    private static readonly string[] Words = ["mask", "redact", "hash", "obfuscat", "encrypt", "censor", "hide", "sanitiz", "shorten", "truncat", "digest"];

    /// <summary>Whether what was last written to a variable, as far as the order of the text tells, hides the secret, or nothing is ever written to it but constants.</summary>
    /// <param name="use">The variable where it is used.</param>
    /// <param name="symbol">Its symbol.</param>
    public bool Cover(ExpressionSyntax use, ISymbol symbol)
    {
        var local = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as VariableDeclaratorSyntax;
        if (local is not null && LocalWrites.All(local, IsConstant))
        {
            return true;
        }

        var written = local?.Initializer?.Value;
        foreach (var other in uses.In(uses.MemberOf(use), symbol.Name).TakeWhile(other => other.SpanStart < use.SpanStart))
        {
            written = other.Parent switch
            {
                AssignmentExpressionSyntax assignment when assignment.Left == other => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment.Right : null,
                ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => null,
                _ => written,
            };
        }

        return Hides(written);
    }

    private bool IsConstant(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax, Name.Identifier.ValueText: "Empty" } || model.GetConstantValue(value, cancellation).HasValue;

    /// <summary>Text that is written out is no secret, or another rule's.</summary>
    private static bool Hides(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText.Length > 0,
        ParenthesizedExpressionSyntax parentheses => Hides(parentheses.Expression),
        ConditionalExpressionSyntax conditional => Hides(conditional.WhenTrue) && Hides(conditional.WhenFalse),
        AwaitExpressionSyntax wait => Hides(wait.Expression),
        InvocationExpressionSyntax call => Words.Any(word => Source.NameOf(call).IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0),
        ObjectCreationExpressionSyntax { Type: PredefinedTypeSyntax } => true,
        _ => false,
    };
}
