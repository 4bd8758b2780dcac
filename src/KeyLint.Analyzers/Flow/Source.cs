using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>An expression that gives a credential, as far as its name tells.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Name">What messages call it: a name, never a value.</param>
/// <param name="IsSecret">Whether it is a secret; otherwise a key.</param>
/// <param name="Received">Where it is handed to a library that may take it as a secret, when that and not its name speaks for it.</param>
internal sealed record Source(ExpressionSyntax Expression, string Name, bool IsSecret, ArgumentSyntax? Received = null)
{
    /// <summary>Methods that read configuration by a name.</summary>
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal) { "GetValue", "GetEnvironmentVariable", "GetSection", "GetRequiredSection", "Get" };

    /// <summary>The expression that a name in the text stands for: of a variable or member, or the setting that is read under it.</summary>
    /// <param name="mention">The name.</param>
    /// <param name="token">The token that it stands in.</param>
    /// <returns>Null where it is declared, or is part of a text.</returns>
    public static Source? Of(Mention mention, SyntaxToken token)
    {
        var expression = token.Parent switch
        {
            IdentifierNameSyntax name when token.SpanStart == mention.Start => Whole(name),
            LiteralExpressionSyntax literal when token.IsKind(SyntaxKind.StringLiteralToken) && mention.Start + mention.Name.Length == token.Span.End - 1 => ReadUnder(literal),
            _ => null,
        };
        return expression is null ? null : new Source(ValueOf(expression), mention.Name, mention.IsSecret);
    }

    /// <summary>A name with what it is a member of, and its call.</summary>
    private static ExpressionSyntax Whole(IdentifierNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        if (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole)
        {
            whole = call;
        }

        while (whole.Parent is ConditionalAccessExpressionSyntax outer && outer.WhenNotNull == whole)
        {
            whole = outer;
        }

        return whole;
    }

    /// <summary>A read of configuration under a literal name.</summary>
    private static ExpressionSyntax? ReadUnder(LiteralExpressionSyntax name) => name.Parent?.Parent switch
    {
        BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax element } => element,
        ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list when list.Arguments[0] == name.Parent && Readers.Contains(NameOf(call)) => call,
        _ => null,
    };

    /// <summary>A vault's secret, a section of configuration and the like have a value.</summary>
    private static ExpressionSyntax ValueOf(ExpressionSyntax expression) =>
        expression.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access && access.Expression == expression ? access : expression;

    /// <summary>The simple name of what is called.</summary>
    public static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => "",
    };
}
