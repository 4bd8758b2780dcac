using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes;

/// <summary>The name of what holds a value, for a variable whose provider is not known.</summary>
internal static class HolderName
{
    public static string Of(ExpressionSyntax value)
    {
        foreach (var node in value.Ancestors())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax variable:
                    return variable.Identifier.ValueText;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name }:
                    return name.Identifier.ValueText;
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access }:
                    return access.Name.Identifier.ValueText;
                case ArgumentSyntax { NameColon: { } label }:
                    return label.Name.Identifier.ValueText;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                case MethodDeclarationSyntax method:
                    return method.Identifier.ValueText;
            }
        }

        return "";
    }
}
