using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>
/// Steps from an expression to one around it that holds its value in full. What is not known to hold it does not: a length, a
/// comparison, a piece, a method that may hash or mask.
/// </summary>
internal static class Carriers
{
    /// <summary>Methods of a value that give it back. Two arguments say which piece of it.</summary>
    private static readonly HashSet<string> Same = new(StringComparer.Ordinal)
    {
        "ToString", "Trim", "TrimStart", "TrimEnd", "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "ToCharArray", "Normalize",
    };

    /// <summary>Static methods that give a text back, each as it is called.</summary>
    private static readonly string[] Texts =
    [
        "string.Format", "String.Format", "string.Concat", "String.Concat", "string.Join", "String.Join", "Convert.ToString", "Uri.EscapeDataString", "Uri.EscapeUriString",
        "WebUtility.UrlEncode", "HttpUtility.UrlEncode", "UrlEncoder.Default.Encode",
    ];

    /// <summary>Those that give back bytes as text, readable by all.</summary>
    private static readonly string[] Conversions =
    [
        "Convert.ToHexString", "Convert.ToHexStringLower", "Convert.ToBase64String", "BitConverter.ToString",
        "Encoding.UTF8.GetString", "Encoding.ASCII.GetString", "Encoding.Unicode.GetString",
    ];

    /// <summary>The next expression around a value that holds it, or null.</summary>
    /// <param name="value">An expression.</param>
    /// <param name="converts">Set when bytes become text on the way.</param>
    public static ExpressionSyntax? Around(ExpressionSyntax value, ref bool converts)
    {
        switch (value.Parent)
        {
            case ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.CoalesceExpression }:
            case ConditionalExpressionSyntax conditional when conditional.Condition != value:
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression }:
            case ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax:
                return (ExpressionSyntax)value.Parent;
            case InterpolationSyntax or ExpressionElementSyntax or AnonymousObjectMemberDeclaratorSyntax:
                return value.Parent.Parent as ExpressionSyntax;
            case AnonymousFunctionExpressionSyntax function when function.ExpressionBody == value:
                return function;
            case SwitchExpressionArmSyntax arm when arm.Expression == value:
                return arm.Parent as ExpressionSyntax;
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: < 2 } call } access
                when access.Expression == value && Same.Contains(access.Name.Identifier.ValueText):
                return call;
            case ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } } access
                when access.Expression == value && Same.Contains(binding.Name.Identifier.ValueText):
                return access;
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax callee } call } }:
                return Returned(call, callee, ref converts);
            default:
                return null;
        }
    }

    /// <summary>Whether a call is of one of these, its namespace written out or not.</summary>
    public static bool IsCallOf(InvocationExpressionSyntax call, string[] names) => call.Expression is MemberAccessExpressionSyntax callee && IsOneOf(names, callee.ToString());

    private static InvocationExpressionSyntax? Returned(InvocationExpressionSyntax call, MemberAccessExpressionSyntax callee, ref bool converts)
    {
        var name = callee.ToString();
        var isConversion = IsOneOf(Conversions, name);
        converts |= isConversion;
        return isConversion || IsOneOf(Texts, name) ? call : null;
    }

    /// <summary>Whether a callee is one of them, its namespace written out or not.</summary>
    private static bool IsOneOf(string[] names, string callee) => names.Any(name =>
        callee.EndsWith(name, StringComparison.Ordinal) && (callee.Length == name.Length || callee[callee.Length - name.Length - 1] == '.'));
}
