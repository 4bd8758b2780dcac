using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Places;

/// <summary>
/// Finds the parameter that an argument goes to. Asking the compiler binds the member around the call; in a table of a hundred
/// calls that read alike, one is asked about. Calls of members that rules know are always looked at one by one.
/// </summary>
internal sealed class ParameterFinder(SemanticModel model, SinkIndex sinks, CancellationToken cancellation)
{
    private const int MaxKey = 120;

    private readonly Dictionary<string, IParameterSymbol?> known = new(StringComparer.Ordinal);

    /// <summary>The parameter, or null where the compiler does not know the call.</summary>
    /// <param name="call">An invocation, a constructor call, an attribute.</param>
    /// <param name="argument">One of its arguments.</param>
    public IParameterSymbol? Find(SyntaxNode call, SyntaxNode argument)
    {
        // The words of a message are no name, and exceptions are thrown in many places.
        if (call is ObjectCreationExpressionSyntax { Type: SimpleNameSyntax thrown } && thrown.Identifier.ValueText.EndsWith("Exception", StringComparison.Ordinal))
        {
            return null;
        }

        var label = LabelOf(argument);
        var index = IndexOf(argument);
        var key = KeyOf(call, argument.Parent!) is { Length: > 0 and <= MaxKey } callee ? $"{callee}#{index}{label}" : "";
        if (key.Length == 0)
        {
            return Ask(call, label, index);
        }

        if (!known.TryGetValue(key, out var parameter))
        {
            known.Add(key, parameter = Ask(call, label, index));
        }

        return parameter;
    }

    /// <summary>The parameter of a method that an argument goes to.</summary>
    public static IParameterSymbol? ParameterOf(IMethodSymbol method, SyntaxNode argument) => ParameterOf(method, LabelOf(argument), IndexOf(argument));

    private IParameterSymbol? Ask(SyntaxNode call, string label, int index)
    {
        var info = model.GetSymbolInfo(call, cancellation);
        var symbol = info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
        return symbol is IMethodSymbol method ? ParameterOf(method, label, index) : null;
    }

    /// <summary>What a call reads like; empty for one that must be looked at by itself.</summary>
    private string KeyOf(SyntaxNode call, SyntaxNode arguments)
    {
        var (callee, name) = call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => (access.ToString(), access.Name.Identifier.ValueText),
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax method } => (method.Identifier.ValueText, method.Identifier.ValueText),
            ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax qualified } => ("new " + qualified, qualified.Right.Identifier.ValueText),
            ObjectCreationExpressionSyntax { Type: SimpleNameSyntax type } => ("new " + type, type.Identifier.ValueText),
            _ => ("", ""),
        };
        return callee.Length == 0 || sinks.IsName(name) ? "" : $"{callee}/{((ArgumentListSyntax)arguments).Arguments.Count}";
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, string label, int index) =>
        label.Length > 0 ? method.Parameters.FirstOrDefault(parameter => parameter.Name == label)
        : index < 0 ? null
        : index < method.Parameters.Length ? method.Parameters[index]
        : method.Parameters.LastOrDefault() is { IsParams: true } rest ? rest
        : null;

    private static string LabelOf(SyntaxNode argument) => argument switch
    {
        ArgumentSyntax { NameColon: { } colon } => colon.Name.Identifier.ValueText,
        AttributeArgumentSyntax { NameColon: { } colon } => colon.Name.Identifier.ValueText,
        _ => "",
    };

    private static int IndexOf(SyntaxNode argument) => argument.Parent switch
    {
        ArgumentListSyntax list => list.Arguments.IndexOf((ArgumentSyntax)argument),
        AttributeArgumentListSyntax list => list.Arguments.IndexOf((AttributeArgumentSyntax)argument),
        _ => -1,
    };
}
