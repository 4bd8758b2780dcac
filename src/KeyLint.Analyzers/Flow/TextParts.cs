using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>A part of a text that is put together.</summary>
/// <param name="Written">What is written out.</param>
/// <param name="Value">The expression that stands there instead.</param>
internal readonly record struct TextPart(string Written, ExpressionSyntax? Value);

/// <summary>Takes apart what puts a text together: interpolations, concatenations, <c>string.Format</c>, <c>string.Concat</c>, and what one call appends to a builder.</summary>
internal sealed class TextParts(SemanticModel model, CancellationToken cancellation)
{
    private static readonly string[] Formats = ["string.Format", "String.Format"];

    private static readonly string[] Concats = ["string.Concat", "String.Concat"];

    /// <summary>The expression around a value that puts it together with others, or null.</summary>
    public static ExpressionSyntax? WholeOf(ExpressionSyntax value) => value.Parent switch
    {
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax whole } => whole,
        ParenthesizedExpressionSyntax parentheses => parentheses,
        BinaryExpressionSyntax sum when IsSum(sum) => IsSum(value) && sum.Left == value ? null : TopOf(sum),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } => IsCall(call) || IsAppend(call) ? call : null,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Parent: ExpressionSyntax array } => WholeOf(array),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } => WholeOf(list),
        _ => null,
    };

    /// <summary>Whether a call adds to a builder, as far as its name tells.</summary>
    public static bool IsAppend(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" or "AppendLine" or "AppendFormat" };

    /// <summary>The parts of an expression, in order; null of one that does not put a text together, or does so in a way that is not known.</summary>
    public IReadOnlyList<TextPart>? Of(ExpressionSyntax whole) => whole switch
    {
        InterpolatedStringExpressionSyntax text => [.. text.Contents.Select(static content => content is InterpolationSyntax hole ? Of(hole) : new TextPart(Written(content), null))],
        ParenthesizedExpressionSyntax parentheses => [new TextPart("", parentheses.Expression)],
        BinaryExpressionSyntax sum when IsSum(sum) => Operands(sum),
        InvocationExpressionSyntax call when Source.NameOf(call) == "AppendFormat" || Carriers.IsCallOf(call, Formats) => Formatted(call.ArgumentList.Arguments),
        InvocationExpressionSyntax call when Carriers.IsCallOf(call, Concats) => [.. Values(call.ArgumentList.Arguments).Select(value => new TextPart("", value))],
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call when IsAppend(call) => [new TextPart("", arguments[0].Expression)],
        _ => null,
    };

    private static bool IsCall(InvocationExpressionSyntax call) => Carriers.IsCallOf(call, Formats) || Carriers.IsCallOf(call, Concats);

    private static bool IsSum(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.AddExpression);

    private static TextPart Of(InterpolationSyntax hole) => new("", hole.Expression);

    private static string Written(InterpolatedStringContentSyntax content) => content is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : "";

    private static BinaryExpressionSyntax TopOf(BinaryExpressionSyntax sum)
    {
        while (sum.Parent is BinaryExpressionSyntax outer && IsSum(outer) && outer.Left == sum)
        {
            sum = outer;
        }

        return sum;
    }

    private static List<TextPart> Operands(BinaryExpressionSyntax sum)
    {
        var parts = new List<TextPart>();
        ExpressionSyntax rest = sum;
        while (rest is BinaryExpressionSyntax binary && IsSum(binary))
        {
            parts.Add(new TextPart("", binary.Right));
            rest = binary.Left;
        }

        parts.Add(new TextPart("", rest));
        parts.Reverse();
        return parts;
    }

    /// <summary>A culture may stand before the format.</summary>
    private IReadOnlyList<TextPart>? Formatted(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        for (var at = 0; at < Math.Min(2, arguments.Count); at++)
        {
            if (model.GetConstantValue(arguments[at].Expression, cancellation).Value is string format)
            {
                return FormatText.Parts(format, [.. Values(arguments.Skip(at + 1))]);
            }
        }

        return null;
    }

    /// <summary>The arguments, or the elements of the array that stands for all of them.</summary>
    private static IEnumerable<ExpressionSyntax> Values(IEnumerable<ArgumentSyntax> arguments)
    {
        var values = arguments.Select(argument => argument.Expression).ToArray();
        return values.Length != 1 ? values : values[0] switch
        {
            ArrayCreationExpressionSyntax { Initializer.Expressions: var elements } => elements,
            ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var elements } => elements,
            CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
            _ => values,
        };
    }
}
