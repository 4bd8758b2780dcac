using Microsoft.CodeAnalysis;

namespace KeyLint.Analyzers.Flow;

/// <summary>What printing a value of a type shows.</summary>
internal enum TextKind
{
    /// <summary>Nothing of the value.</summary>
    None,

    /// <summary>The value.</summary>
    Text,

    /// <summary>The name of the type, until it is turned into text.</summary>
    Bytes,
}

/// <summary>Sorts types by what printing them shows.</summary>
internal static class TextTypes
{
    public static TextKind Of(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_String } => TextKind.Text,
        IArrayTypeSymbol { Rank: 1 } array => OfElement(array.ElementType),
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", TypeArguments.Length: 1 } span when IsIn(span, "System") => OfElement(span.TypeArguments[0]),
        INamedTypeSymbol { Name: "SecureString" } secure when IsIn(secure, "System.Security") => TextKind.Bytes,
        INamedTypeSymbol { Name: "StringValues" } values when IsIn(values, "Microsoft.Extensions.Primitives") => TextKind.Text,
        _ => TextKind.None,
    };

    private static TextKind OfElement(ITypeSymbol element) => element.SpecialType switch
    {
        SpecialType.System_Char => TextKind.Text,
        SpecialType.System_Byte => TextKind.Bytes,
        _ => TextKind.None,
    };

    private static bool IsIn(ISymbol type, string space) => type.ContainingNamespace?.ToDisplayString() == space;
}
