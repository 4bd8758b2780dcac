using System.Collections.Immutable;
using KeyLint.Engine.Evidence.Places;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Places;

/// <summary>A member that a value is handed to.</summary>
/// <param name="Words">Its type and its own name, for the words in them.</param>
/// <param name="Names">What the value is called there, nearest first.</param>
/// <param name="Sinks">The parts that it receives there.</param>
internal sealed record ResolvedMember(string Words, ImmutableArray<string> Names, ImmutableArray<SinkMatch> Sinks);

/// <summary>Finds the parameter that an argument goes to, and what it says about the value.</summary>
internal sealed class ArgumentReader(SemanticModel model, SinkIndex sinks, CancellationToken cancellation)
{
    /// <summary>Names that say what a parameter is to its method, not what the value is.</summary>
    private static readonly HashSet<string> Colourless = new(StringComparer.Ordinal)
    {
        "key", "keys", "value", "values", "name", "item", "items", "element", "obj", "arg", "args", "data", "text", "str", "s", "input", "format", "content",
    };

    /// <summary>Names of a first parameter that labels the second.</summary>
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal) { "name", "header", "headerName", "field", "variable", "property", "type", "scheme" };

    private readonly ParameterFinder parameters = new(model, sinks, cancellation);

    /// <summary>The member that an argument is handed to, where the compiler knows it.</summary>
    /// <param name="argument">An argument of a call, a constructor or an attribute.</param>
    public ResolvedMember? Read(SyntaxNode argument)
    {
        if (argument.Parent?.Parent is not { } call || argument.Parent is BracketedArgumentListSyntax)
        {
            return null;
        }

        if (argument is AttributeArgumentSyntax { NameEquals: { } property })
        {
            return new ResolvedMember(call.ToString().Split('(')[0], ImmutableArray.Create(property.Name.Identifier.ValueText), ImmutableArray<SinkMatch>.Empty);
        }

        if (parameters.Find(call, argument) is not { ContainingSymbol: IMethodSymbol method } parameter)
        {
            return null;
        }

        var matches = sinks.Find(method, parameter.Name);
        var names = ImmutableArray.CreateBuilder<string>();
        if (LabelOf(method, parameter, argument.Parent) is { } label)
        {
            names.Add(label);
        }

        if (CipherKeys.Takes(method, parameter))
        {
            // What signs or encrypts is the secret, whatever the class calls it.
            names.Add(CipherKeys.Name);
        }
        else if (!matches.IsEmpty || !Colourless.Contains(parameter.Name))
        {
            names.Add(parameter.Name);
        }

        var member = method.MethodKind == MethodKind.Constructor ? "" : "." + method.Name;
        return new ResolvedMember(method.ContainingType.Name + member, names.ToImmutable(), matches);
    }

    /// <summary>The text of a literal or a constant, or null.</summary>
    public string? TextOf(ExpressionSyntax expression) => expression is LiteralExpressionSyntax literal
        ? literal.Token.Value as string
        : model.GetConstantValue(expression, cancellation).Value as string;

    /// <summary>In <c>Add("X-MBX-APIKEY", value)</c> the text before the value says what it is.</summary>
    private string? LabelOf(IMethodSymbol method, IParameterSymbol parameter, SyntaxNode list)
    {
        if (parameter.Ordinal != 1
            || !(Colourless.Contains(parameter.Name) || Labels.Contains(method.Parameters[0].Name))
            || method.Parameters[0].Type.SpecialType != SpecialType.System_String
            || list is not ArgumentListSyntax { Arguments.Count: >= 2 } arguments)
        {
            return null;
        }

        var first = arguments.Arguments.FirstOrDefault(argument => ParameterFinder.ParameterOf(method, argument) is { Ordinal: 0 });
        return first is null ? null : TextOf(first.Expression) is "Bearer" ? "bearerToken" : TextOf(first.Expression);
    }
}
