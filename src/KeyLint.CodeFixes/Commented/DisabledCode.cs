using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes.Commented;

/// <summary>Tells code that another configuration or framework compiles from code that nothing does.</summary>
internal static class DisabledCode
{
    /// <summary>Whether trivia is code that another build may compile: all that is disabled, but for what <c>#if false</c> encloses.</summary>
    public static bool MayBeCompiled(SyntaxTrivia trivia)
    {
        if (!trivia.IsKind(SyntaxKind.DisabledTextTrivia))
        {
            return false;
        }

        var before = trivia.Token.LeadingTrivia.Where(other => other.IsDirective && other.SpanStart < trivia.SpanStart);
        return before.LastOrDefault().GetStructure() is not IfDirectiveTriviaSyntax { Condition.RawKind: (int)SyntaxKind.FalseLiteralExpression };
    }

    /// <summary>Whether such code of a file mentions a name: what it does with it, no compiler tells here.</summary>
    public static bool Names(SyntaxNode root, string name) => root.ContainsDirectives
        && root.DescendantTrivia().Any(trivia => MayBeCompiled(trivia) && Regex.IsMatch(trivia.ToString(), $@"\b{Regex.Escape(name)}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
}
