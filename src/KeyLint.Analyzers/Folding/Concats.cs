using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Folding;

/// <summary>Writes a plus for each comma of <c>string.Concat("abc", "def")</c> and <c>string.Join("", "abc", "def")</c>, and constants out.</summary>
internal static class Concats
{
    public static void Find(string source, SyntaxNode root, ConstantValues constants, List<Edit> edits)
    {
        foreach (var name in new[] { "Concat(", "Join(" })
        {
            for (var at = source.IndexOf(name, StringComparison.Ordinal); at >= 0; at = source.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var token = root.FindToken(at);
                if (token.SpanStart == at && token.Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access }
                    && access.Expression.ToString() is "string" or "String" or "System.String")
                {
                    Add(call.ArgumentList.Arguments, name == "Join(", constants, edits);
                }
            }
        }
    }

    private static void Add(SeparatedSyntaxList<ArgumentSyntax> arguments, bool hasSeparator, ConstantValues constants, List<Edit> edits)
    {
        if (hasSeparator && !(arguments.Count > 1 && arguments[0].Expression is LiteralExpressionSyntax { Token.ValueText: "" }))
        {
            return;
        }

        var first = hasSeparator ? 1 : 0;
        if (arguments.Count == first + 1)
        {
            AddElements(arguments[first].Expression, constants, edits);
            return;
        }

        for (var i = first; i < arguments.Count; i++)
        {
            AddPiece(arguments[i].Expression, constants, edits);
            if (i > first)
            {
                AddPlus(arguments.GetSeparator(i - 1), edits);
            }
        }
    }

    private static void AddElements(ExpressionSyntax array, ConstantValues constants, List<Edit> edits)
    {
        var nodes = array switch
        {
            ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions.GetWithSeparators(),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.GetWithSeparators(),
            CollectionExpressionSyntax collection => collection.Elements.GetWithSeparators(),
            _ => default,
        };
        foreach (var node in nodes)
        {
            if (node.IsToken && node != nodes[nodes.Count - 1])
            {
                AddPlus(node.AsToken(), edits);
            }
            else if (node.AsNode() is { } element)
            {
                AddPiece((element as ExpressionElementSyntax)?.Expression ?? element as ExpressionSyntax, constants, edits);
            }
        }
    }

    private static void AddPlus(SyntaxToken comma, List<Edit> edits) => edits.Add(new Edit(comma.SpanStart, comma.Span.End, "+", ""));

    private static void AddPiece(ExpressionSyntax? piece, ConstantValues constants, List<Edit> edits)
    {
        if (piece is not (null or LiteralExpressionSyntax) && constants.Find(piece) is { } value)
        {
            edits.Add(new Edit(piece.SpanStart, piece.Span.End, "\"" + value + "\"", value));
        }
    }
}
