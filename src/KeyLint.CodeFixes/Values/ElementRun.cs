using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes.Values;

/// <summary>Finds a secret that is written as the elements of an array or collection expression of bytes or characters.</summary>
internal static class ElementRun
{
    public static HardcodedValue? Find(SyntaxNode root, SemanticModel model, TextSpan secret, CancellationToken cancellation)
    {
        var holder = root.FindToken(secret.Start).Parent?.AncestorsAndSelf()
            .FirstOrDefault(node => node is InitializerExpressionSyntax or CollectionExpressionSyntax);
        var elements = holder switch
        {
            InitializerExpressionSyntax initializer => initializer.Expressions.ToList<SyntaxNode>(),
            CollectionExpressionSyntax collection => collection.Elements.ToList<SyntaxNode>(),
            _ => [],
        };
        var values = elements.ConvertAll(element => ValueOf(element, model, cancellation));
        if (elements.Count < 2 || elements[0].SpanStart != secret.Start || elements[elements.Count - 1].Span.End != secret.End || values.Contains(null))
        {
            return null;
        }

        var whole = holder!.Parent is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            ? (ExpressionSyntax)holder.Parent
            : (ExpressionSyntax)holder;
        return FormOf(whole, model, cancellation) is { } form
            ? new HardcodedValue(whole, form, form == ValueForm.Bytes ? Hex(values) : Text(values), root.SyntaxTree.GetText(cancellation).ToString(secret), ImmutableArray.Create(Text(values), Hex(values), Hex(values).ToUpperInvariant()))
            : null;
    }

    /// <summary>The code of an element; null when it is no constant.</summary>
    private static int? ValueOf(SyntaxNode element, SemanticModel model, CancellationToken cancellation) =>
        (element as ExpressionSyntax ?? (element as ExpressionElementSyntax)?.Expression) is { } expression
            ? model.GetConstantValue(expression, cancellation).Value switch
            {
                char c => c,
                byte b => b,
                int number => number,
                _ => null,
            }
            : null;

    private static string Text(List<int?> values) => string.Concat(values.Select(value => (char)value!.Value));

    private static string Hex(List<int?> values) => string.Concat(values.Select(value => value!.Value.ToString("x2", CultureInfo.InvariantCulture)));

    private static ValueForm? FormOf(ExpressionSyntax whole, SemanticModel model, CancellationToken cancellation)
    {
        var type = whole is InitializerExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } } }
            ? model.GetTypeInfo(variable.Type, cancellation).Type
            : model.GetTypeInfo(whole, cancellation).ConvertedType;
        var element = type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => array.ElementType,

            // An array would do for those that can grow, until something is added.
            INamedTypeSymbol { TypeArguments.Length: 1, Name: not ("IList" or "ICollection") } collection => collection.TypeArguments[0],
            _ => null,
        };
        return element?.SpecialType switch
        {
            SpecialType.System_Byte => ValueForm.Bytes,
            SpecialType.System_Char => ValueForm.Characters,
            _ => null,
        };
    }
}
