using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>Finds where a name is used, by searching the text of one member.</summary>
internal sealed class NameUses(string text, SyntaxNode root)
{
    /// <summary>The text of the file.</summary>
    public string Text => text;

    /// <summary>The member that holds a node; for statements of a program without one, the whole file.</summary>
    public SyntaxNode MemberOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax ? member : root;

    /// <summary>All uses of a name in a member.</summary>
    public IEnumerable<IdentifierNameSyntax> In(SyntaxNode member, string name) => Between(member.SpanStart, member.Span.End, name);

    /// <summary>The uses of a local that see what was written to it, as far as the order of the text tells; none beyond the next write.</summary>
    /// <param name="write">The declaration, the assignment, or the loop that sets it.</param>
    /// <param name="name">The local.</param>
    public IEnumerable<IdentifierNameSyntax> After(SyntaxNode write, string name)
    {
        var from = write is ForEachStatementSyntax loop ? loop.Expression.Span.End : write.Span.End;
        foreach (var use in Between(from, MemberOf(write).Span.End, name))
        {
            if (use.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } || (use.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == use))
            {
                yield break;
            }

            if (!AreApart(write, use))
            {
                yield return use;
            }
        }
    }

    private IEnumerable<IdentifierNameSyntax> Between(int from, int until, string name)
    {
        for (var at = text.IndexOf(name, from, until - from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at, until - at, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (Identifiers.IsWhole(text, at, end)
                && root.FindToken(at) is { Parent: IdentifierNameSyntax { Parent: not (NameColonSyntax or NameEqualsSyntax) } use } token && token.SpanStart == at)
            {
                yield return use;
            }

            at = end;
        }
    }

    /// <summary>Whether of two places only one is ever reached: branches of one <c>if</c>, sections of one <c>switch</c>.</summary>
    public static bool AreApart(SyntaxNode write, SyntaxNode use)
    {
        var common = write;
        while (common is not null && !common.Span.Contains(use.Span))
        {
            common = common.Parent;
        }

        return common is IfStatementSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax;
    }
}
