using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes.Declarations;

/// <summary>Tells by syntax alone where the language wants a constant: the compiler does not say so where an attribute or method is not known to it.</summary>
internal static class ConstantPlaces
{
    public static bool Hold(SyntaxNode value) => value.Ancestors()
        .TakeWhile(node => node is GotoStatementSyntax or not (StatementSyntax or MemberDeclarationSyntax))
        .Any(node => node is AttributeArgumentSyntax or ParameterSyntax or CaseSwitchLabelSyntax or PatternSyntax
            or GotoStatementSyntax { RawKind: (int)SyntaxKind.GotoCaseStatement });
}
