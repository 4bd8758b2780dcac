using KeyLint.CodeFixes.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes.Commented;

/// <summary>Takes a secret out of the comments and directives of its file, and the code that nothing compiles.</summary>
internal static class Comments
{
    /// <summary>What stands in the place of a secret that was.</summary>
    public const string Removed = "[removed]";

    public static IEnumerable<TextChange> Without(SyntaxNode root, HardcodedValue value)
    {
        var source = root.ToFullString();
        foreach (var text in value.Texts)
        {
            for (var at = source.IndexOf(text, StringComparison.Ordinal); at >= 0; at = source.IndexOf(text, at + text.Length, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, text.Length);
                if (IsWhole(source, span) && !root.FindToken(at).Span.Contains(at) && !DisabledCode.MayBeCompiled(root.FindTrivia(at)) && !value.Expression.Span.Contains(at))
                {
                    yield return new TextChange(span, Removed);
                }
            }
        }
    }

    /// <summary>A text that is going to be written, without secrets.</summary>
    public static string Without(string text, IEnumerable<string> secrets) => secrets.Aggregate(text, (kept, secret) => kept.Replace(secret, Removed));

    private static bool IsWhole(string source, TextSpan span) =>
        (span.Start == 0 || !char.IsLetterOrDigit(source[span.Start - 1])) && (span.End == source.Length || !char.IsLetterOrDigit(source[span.End]));
}
