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
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } } when KeyOf(keys[0]) is { } key:
                    return key;
                case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } keys } } when KeyOf(keys[0]) is { } key:
                    return key;
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

    private static string? KeyOf(ArgumentSyntax argument) => (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string;
}
