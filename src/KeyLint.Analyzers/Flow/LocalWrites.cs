using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>Everything that a local is ever set to, by the syntax alone: of files for which there is no model too.</summary>
internal static class LocalWrites
{
    /// <summary>The local of a function that a name stands for, or null where more than one bears it.</summary>
    public static VariableDeclaratorSyntax? DeclarationOf(IdentifierNameSyntax name, SyntaxNode function)
    {
        var named = function.DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(variable => variable.Identifier.ValueText == name.Identifier.ValueText).Take(2).ToArray();
        return named.Length == 1 ? named[0] : null;
    }

    /// <summary>Whether it is set at all, and each of the values is one such; false where something else may set it.</summary>
    public static bool All(VariableDeclaratorSyntax local, Func<ExpressionSyntax, bool> isSuch)
    {
        var scope = local.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? local.SyntaxTree.GetRoot();
        if (local.Parent?.Parent is not LocalDeclarationStatementSyntax || (local.Initializer is { } first && !isSuch(first.Value)))
        {
            return false;
        }

        var writes = local.Initializer is null ? 0 : 1;
        foreach (var use in scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == local.Identifier.ValueText))
        {
            if (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use)
            {
                if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || !isSuch(assignment.Right))
                {
                    return false;
                }

                writes++;
            }
            else if (MayWrite(use))
            {
                return false;
            }
        }

        return writes > 0;
    }

    /// <summary>Whether a use hands the variable itself on, or is one of several that are set at once.</summary>
    public static bool MayWrite(IdentifierNameSyntax use) => use.Parent switch
    {
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        RefExpressionSyntax => true,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.AddressOfExpression),
        _ => false,
    };
}
