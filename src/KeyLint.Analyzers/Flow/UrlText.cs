using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>The text that a value is put into, as far as it is written out; what is not stands as <see cref="Hole"/>.</summary>
internal static class UrlText
{
    /// <summary>Stands for a value.</summary>
    public const char Hole = '\0';

    /// <summary>Stands for a value that is called an address: <c>url + "&amp;key=" + key</c>.</summary>
    public const char Address = '\u0001';

    private static readonly string[] AddressNames = ["url", "uri", "endpoint"];

    /// <summary>What stands before a value in the interpolations and concatenations around it.</summary>
    public static string Before(ExpressionSyntax value)
    {
        var parts = new List<string>();
        for (var node = value; ;)
        {
            switch (node.Parent)
            {
                case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax whole } hole:
                    parts.Add(Of(whole.Contents.Take(whole.Contents.IndexOf(hole))));
                    node = whole;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    if (sum.Right == node)
                    {
                        parts.Add(Of(sum.Left));
                    }

                    node = sum;
                    break;
                case ParenthesizedExpressionSyntax parentheses:
                    node = parentheses;
                    break;
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } append when append.Right == node:
                    parts.Add(Of(append.Left));
                    goto default;
                default:
                    parts.Reverse();
                    return string.Concat(parts);
            }
        }
    }

    /// <summary>Whether a sign follows a value.</summary>
    public static bool IsBefore(ExpressionSyntax value, char sign) => value.Parent switch
    {
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax whole } hole =>
            whole.Contents.IndexOf(hole) is var at && at + 1 < whole.Contents.Count && whole.Contents[at + 1] is InterpolatedStringTextSyntax next && StartsWith(next.TextToken.ValueText, sign),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when sum.Left == value => StartsWith(Of(sum.Right), sign),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } outer } sum when outer.Left == sum =>
            StartsWith(Of(outer.Right), sign),
        _ => false,
    };

    private static bool StartsWith(string text, char sign) => text.Length > 0 && text[0] == sign;

    private static string Of(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax whole => Of(whole.Contents),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Of(sum.Left) + Of(sum.Right),
        ParenthesizedExpressionSyntax parentheses => Of(parentheses.Expression),
        IdentifierNameSyntax name => IsAddress(name) ? Address.ToString() : Hole.ToString(),
        MemberAccessExpressionSyntax access => IsAddress(access.Name) ? Address.ToString() : Hole.ToString(),
        _ => Hole.ToString(),
    };

    private static string Of(IEnumerable<InterpolatedStringContentSyntax> contents)
    {
        var text = new StringBuilder();
        foreach (var content in contents)
        {
            text.Append(content switch
            {
                InterpolatedStringTextSyntax written => written.TextToken.ValueText,
                InterpolationSyntax hole => Of(hole.Expression),
                _ => "",
            });
        }

        return text.ToString();
    }

    private static bool IsAddress(SimpleNameSyntax name) =>
        AddressNames.Any(word => name.Identifier.ValueText.EndsWith(word, StringComparison.OrdinalIgnoreCase));
}
