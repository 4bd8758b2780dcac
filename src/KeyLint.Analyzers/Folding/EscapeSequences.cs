using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Folding;

/// <summary>Decodes <c>\u0041</c>, <c>\U00000041</c> and <c>\x41</c> in literals.</summary>
internal static class EscapeSequences
{
    public static void Find(string source, SyntaxNode root, List<Edit> edits)
    {
        for (var at = source.IndexOf('\\'); at >= 0 && at + 1 < source.Length;)
        {
            var next = at + 2;
            if (source[at + 1] is 'u' or 'U' or 'x')
            {
                var token = root.FindToken(at);
                if (token.Span.Contains(at) && IsEscaped(token))
                {
                    Decode(source, token.SpanStart, token.Span.End, edits);
                    next = token.Span.End;
                }
            }

            at = next < source.Length ? source.IndexOf('\\', next) : -1;
        }
    }

    private static void Decode(string source, int start, int end, List<Edit> edits)
    {
        for (var at = start; at + 1 < end; at++)
        {
            if (source[at] != '\\')
            {
                continue;
            }

            var digits = source[at + 1] switch
            {
                'u' => 4,
                'U' => 8,
                'x' => HexDigits(source, at + 2, Math.Min(end, at + 6)),
                _ => 0,
            };
            var until = at + 2 + digits;
            if (digits > 0 && until <= end
                && int.TryParse(source.Substring(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && PlainText.IsPlain((char)Math.Min(code, char.MaxValue)))
            {
                edits.Add(new Edit(at, until, ((char)code).ToString(), ""));
                at = until - 1;
            }
            else
            {
                at++;
            }
        }
    }

    private static int HexDigits(string source, int from, int limit)
    {
        var at = from;
        while (at < limit && Uri.IsHexDigit(source[at]))
        {
            at++;
        }

        return at - from;
    }

    private static bool IsEscaped(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => token.Text[0] == '"',
        SyntaxKind.InterpolatedStringTextToken => token.Parent?.Parent is InterpolatedStringExpressionSyntax { StringStartToken.Text: "$\"" },
        _ => false,
    };
}
