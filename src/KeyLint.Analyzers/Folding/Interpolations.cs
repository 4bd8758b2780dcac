using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Folding;

/// <summary>Writes constants and literals out where they are holes of interpolated text: <c>$"{Head}{"def"}"</c> becomes <c>$"abcdef"</c>.</summary>
internal static class Interpolations
{
    public static void Find(string source, SyntaxNode root, ConstantValues constants, List<Edit> edits)
    {
        for (var at = source.IndexOf('$'); at >= 0; at = source.IndexOf('$', at + 1))
        {
            if (at + 1 >= source.Length || source[at + 1] is not ('"' or '@' or '$'))
            {
                continue;
            }

            var token = root.FindToken(at);
            if (token.Span.Contains(at) && token.Parent is InterpolatedStringExpressionSyntax text && token == text.StringStartToken)
            {
                Add(source, text, constants, edits);
            }
        }
    }

    private static void Add(string source, InterpolatedStringExpressionSyntax text, ConstantValues constants, List<Edit> edits)
    {
        foreach (var content in text.Contents)
        {
            if (content is not InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole || !IsGlued(source, hole))
            {
                continue;
            }

            if (hole.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
            {
                AddLiteral(hole, literal.Token, edits);
            }
            else if (constants.Find(hole.Expression) is { } value)
            {
                edits.Add(new Edit(hole.SpanStart, hole.Span.End, value, hole.Expression is LiteralExpressionSyntax ? "" : value));
            }
        }
    }

    /// <summary>Leaves out what is around the literal's text, so that this keeps its place.</summary>
    private static void AddLiteral(InterpolationSyntax hole, SyntaxToken literal, List<Edit> edits)
    {
        var start = literal.Text.IndexOf('"') + 1;
        if (PlainText.IsPlain(literal.ValueText) && literal.Text.Length == start + literal.ValueText.Length + 1)
        {
            edits.Add(new Edit(hole.SpanStart, literal.SpanStart + start, "", ""));
            edits.Add(new Edit(literal.Span.End - 1, hole.Span.End, "", ""));
        }
    }

    /// <summary>Whether the value continues text beside the hole, or another hole.</summary>
    private static bool IsGlued(string source, InterpolationSyntax hole)
    {
        var before = source[hole.SpanStart - 1];
        var after = hole.Span.End < source.Length ? source[hole.Span.End] : '"';
        return PlainText.IsPlain(before) || PlainText.IsPlain(after) || before == '}' || after == '{';
    }
}
