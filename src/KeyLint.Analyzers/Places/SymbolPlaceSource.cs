using System.Collections.Immutable;
using KeyLint.Analyzers.Folding;
using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Places;

/// <summary>
/// Tells the engine what syntax and symbols know about a place: what a value is called and which member receives it. In comments
/// and in disabled code the text is all there is.
/// </summary>
internal sealed class SymbolPlaceSource(SemanticModel model, FoldedText text, Lazy<SinkIndex> sinks, CancellationToken cancellation) : IPlaceSource
{
    /// <summary>Made when first asked for: most files have no place worth asking about.</summary>
    private ArgumentReader? arguments;

    private ArgumentReader Arguments => arguments ??= new ArgumentReader(model, sinks.Value, cancellation);

    /// <inheritdoc/>
    public Place Refine(Place place, int from, int until)
    {
        if (ValueAt(from) is not { } value)
        {
            return place;
        }

        return Climb(value).Apply(place, isNamedInside: place.NameStart >= 0 && text.ToOriginalStart(place.NameStart) > WholeOf(value).SpanStart);
    }

    /// <summary>What a finding found, as the engine read it.</summary>
    public string TextOf(Finding finding) => text.Content.Substring(finding.Start, finding.End - finding.Start);

    /// <summary>What a value is called that stands at a position of the folded text.</summary>
    public ValueNames NamesAt(int from) => ValueAt(from) is not { } value ? ValueNames.None : new ValueNames(
        Climb(value).Names.Concat(EnclosingNames.Holders(value, Arguments)).ToImmutableArray(),
        EnclosingNames.Members(value).ToImmutableArray(),
        WholeOf(value).ToString());

    private PlaceWalk Climb(ExpressionSyntax value)
    {
        var walk = new PlaceWalk(model, sinks.Value, Arguments, cancellation);
        walk.Climb(value);
        return walk;
    }

    private ExpressionSyntax? ValueAt(int from)
    {
        var position = text.ToOriginalStart(from);
        var token = model.SyntaxTree.GetRoot(cancellation).FindToken(position);
        return token.Span.Contains(position) ? ValueOf(token) : null;
    }

    /// <summary>The sum of literals that a literal belongs to, or itself.</summary>
    private static SyntaxNode WholeOf(SyntaxNode value)
    {
        while (value.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            value = sum;
        }

        return value;
    }

    /// <summary>The expression that a token of text is, or stands in.</summary>
    private static ExpressionSyntax? ValueOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.InterpolatedStringTextToken => token.Parent?.Parent as ExpressionSyntax,
        SyntaxKind.StringLiteralToken when token.Parent?.Parent is InterpolationSyntax hole => hole.Parent as ExpressionSyntax,
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            => token.Parent as ExpressionSyntax,

        // The first element of an array of bytes or characters.
        SyntaxKind.NumericLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.OpenParenToken or SyntaxKind.MinusToken
            => token.Parent as ExpressionSyntax,

        // A constant that was written out, or the brace of one.
        SyntaxKind.IdentifierToken when token.Parent?.Parent is InvocationExpressionSyntax call && ConstantValues.NameIn(call) is not null => call,
        SyntaxKind.IdentifierToken => token.Parent is NameSyntax { Parent: not BaseTypeSyntax } name ? name : null,
        SyntaxKind.OpenBraceToken => token.Parent is InterpolationSyntax hole ? hole.Parent as ExpressionSyntax : null,
        _ => null,
    };
}
