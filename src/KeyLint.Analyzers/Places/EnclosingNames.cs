using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Places;

/// <summary>Names of what a value stands in, from the inside out: by them people tell two secrets apart that are passed alike.</summary>
internal static class EnclosingNames
{
    /// <summary>Labels of arguments, and the variables, properties and keys that take the result.</summary>
    public static IEnumerable<string> Holders(SyntaxNode value, ArgumentReader arguments)
    {
        foreach (var node in value.Ancestors().TakeWhile(node => node is not (TypeDeclarationSyntax or BaseMethodDeclarationSyntax)))
        {
            switch (node)
            {
                case ArgumentSyntax { NameColon: { } label }:
                    yield return label.Name.Identifier.ValueText;
                    break;
                case AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } label }:
                    yield return label.Name.Identifier.ValueText;
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name }:
                    yield return name.Identifier.ValueText;
                    break;
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access }:
                    yield return access.Name.Identifier.ValueText;
                    if (access.Expression is IdentifierNameSyntax owner)
                    {
                        yield return owner.Identifier.ValueText;
                    }

                    break;
                case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList: var keys } } when KeyOf(keys, arguments) is { } key:
                    yield return key;
                    break;
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList: var keys } } when KeyOf(keys, arguments) is { } key:
                    yield return key;
                    break;
                case InitializerExpressionSyntax { Expressions: [var first, _] } pair when pair.Parent is InitializerExpressionSyntax && arguments.TextOf(first) is { } key:
                    yield return key;
                    break;
                case VariableDeclaratorSyntax variable:
                    yield return variable.Identifier.ValueText;
                    break;
                case PropertyDeclarationSyntax property:
                    yield return property.Identifier.ValueText;
                    break;
                case ParameterSyntax parameter:
                    yield return parameter.Identifier.ValueText;
                    break;
            }
        }
    }

    /// <summary>Functions, methods and types around a value: none of them is called as it is.</summary>
    public static IEnumerable<string> Members(SyntaxNode value)
    {
        foreach (var node in value.Ancestors())
        {
            switch (node)
            {
                case LocalFunctionStatementSyntax function:
                    yield return function.Identifier.ValueText;
                    break;
                case MethodDeclarationSyntax method:
                    yield return method.Identifier.ValueText;
                    break;
                case TypeDeclarationSyntax type:
                    yield return type.Identifier.ValueText;
                    break;
            }
        }
    }

    private static string? KeyOf(BracketedArgumentListSyntax keys, ArgumentReader arguments) =>
        keys.Arguments.Count == 1 ? arguments.TextOf(keys.Arguments[0].Expression) : null;
}
