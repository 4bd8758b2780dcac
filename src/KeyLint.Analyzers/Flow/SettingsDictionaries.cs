using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>
/// Knows dictionaries that hold settings. The type does not tell them from those of labels and messages, which have the same keys, so that the
/// name must.
/// </summary>
internal static class SettingsDictionaries
{
    private static readonly string[] Names =
    [
        "settings", "config", "configuration", "options", "secrets", "credentials", "environment", "env", "variables", "vars", "arguments", "args", "parameters",
    ];

    /// <summary>Whether an expression reads such a dictionary: <c>settings["apiSecret"]</c>.</summary>
    /// <param name="read">The expression.</param>
    /// <param name="symbol">The indexer.</param>
    public static bool IsReadBy(ExpressionSyntax read, ISymbol? symbol)
    {
        var name = read switch
        {
            ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax variable } => variable.Identifier.ValueText,
            ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText,
            _ => "",
        };
        return symbol is IPropertySymbol { IsIndexer: true, ContainingType: { } type }
            && Names.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            && (IsOfText(type) || type.AllInterfaces.Any(IsOfText));
    }

    private static bool IsOfText(INamedTypeSymbol type) =>
        type is { Name: "IDictionary" or "IReadOnlyDictionary", TypeArguments.Length: 2 } && type.TypeArguments.All(argument => argument.SpecialType == SpecialType.System_String);
}
