using System.Text;
using KeyLint.CodeFixes.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes.Commented;

/// <summary>Keeps the comments between the pieces of a secret: they go before what takes its place. Those that give a part of it away go with it.</summary>
internal static class InnerComments
{
    // What is shorter may be an everyday word.
    private const int TellingLength = 6;

    public static string Of(HardcodedValue value)
    {
        var expression = value.Expression;
        var comments = expression.DescendantTrivia().Where(trivia => expression.Span.Contains(trivia.Span) && IsComment(trivia)).ToList();
        if (comments.Count == 0)
        {
            return "";
        }

        // As it is written, without what is between; and as it reads. Of a connection, the rest is no secret.
        var written = string.Concat(expression.DescendantTokens().Select(token => token.Text));
        var secrets = value.Read.Append(value.IsConnection ? value.Written : written).Select(WithoutSpace).ToList();
        var kept = new StringBuilder();
        foreach (var comment in comments.Where(comment => !secrets.Exists(secret => Shares(WithoutSpace(comment.ToFullString()), secret))))
        {
            kept.Append(comment.ToFullString().TrimEnd()).Append(comment.Kind() is SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia ? " " : LineAfter(comment, value));
        }

        return kept.ToString();
    }

    /// <summary>The line break behind a comment, and the indent of the value where it begins a line, else of the line that follows.</summary>
    private static string LineAfter(SyntaxTrivia comment, HardcodedValue value)
    {
        var text = comment.SyntaxTree!.GetText();
        var line = text.Lines.GetLineFromPosition(comment.SpanStart);
        var first = text.Lines.GetLineFromPosition(value.Expression.SpanStart);
        var next = text.ToString(TextSpan.FromBounds(first.Start, value.Expression.SpanStart)).Trim().Length == 0 ? first : text.Lines[line.LineNumber + 1];
        var indented = next.ToString();
        return text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + indented.Substring(0, indented.Length - indented.TrimStart().Length);
    }

    private static bool Shares(string comment, string secret)
    {
        for (var at = 0; at + TellingLength <= secret.Length; at++)
        {
            if (comment.Contains(secret.Substring(at, TellingLength)))
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
