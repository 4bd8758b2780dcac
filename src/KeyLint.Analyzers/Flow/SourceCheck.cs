using KeyLint.Analyzers.Places;
using KeyLint.Engine.Evidence.Naming;
using KeyLint.Engine.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>Asks the compiler whether a source is what its name says. Only asked where one reaches a place that it should not.</summary>
internal sealed class SourceCheck(SemanticModel model, NameUses uses, Lazy<SinkIndex> sinks, CancellationToken cancellation)
{
    /// <summary>Last words of types that hold labels, not values: <c>Resources.Password</c>, <c>HeaderNames.ApiKey</c>.</summary>
    private static readonly HashSet<string> LabelTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "constant", "constants", "error", "errors", "field", "fields", "header", "headers", "key", "keys", "label", "labels", "localizer", "message", "messages", "name", "names",
        "parameter", "parameters", "permission", "permissions", "resource", "resources", "string", "strings", "type", "types",
    };

    private static readonly string[] Getters = ["Get", "Load", "Read", "Fetch", "Decrypt"];

    private readonly Veils veils = new(model, uses, cancellation);

    /// <summary>Whether a source gives text, or bytes that were made text, and is no constant: a secret that is written out is another rule's.</summary>
    /// <param name="source">The source.</param>
    /// <param name="converts">Whether bytes became text on the way.</param>
    public bool IsCredential(Source source, bool converts)
    {
        var kind = TextTypes.Of(model.GetTypeInfo(source.Expression, cancellation).Type);
        if (kind != TextKind.Text && !(kind == TextKind.Bytes && converts))
        {
            return false;
        }

        var symbol = model.GetSymbolInfo(Named(source.Expression), cancellation).Symbol;
        return source.Received is null ? (Holds(symbol) || SettingsDictionaries.IsReadBy(source.Expression, symbol)) && !(symbol is ILocalSymbol or IParameterSymbol && veils.Cover(source.Expression, symbol))
            : symbol is (ILocalSymbol { IsConst: false } or IParameterSymbol or IFieldSymbol { IsConst: false } or IPropertySymbol)
                && SymbolEqualityComparer.Default.Equals(symbol, model.GetSymbolInfo(source.Received.Expression, cancellation).Symbol)
                && IsTaken(source.Received);
    }

    /// <summary>Whether a library takes an argument as a secret; of an exchange's credential the key is none.</summary>
    private bool IsTaken(ArgumentSyntax argument) =>
        new ArgumentReader(model, sinks.Value, cancellation).Read(argument) is { } member
        && member.Sinks.Any(match => Scanner.BuiltIn.Rules.Find(match.Rule)?.Parts.Any(part => part.Id == match.Part && part.Kind != PartKind.Key) == true);

    private bool Holds(ISymbol? symbol) => symbol switch
    {
        ILocalSymbol local => !local.IsConst,
        IParameterSymbol => true,
        IFieldSymbol field => !field.IsConst && !(field.IsStatic && (HoldsLabels(field.ContainingType) || IsWrittenOut(field))),
        IPropertySymbol { IsIndexer: true } indexer => IsConfiguration(indexer.ContainingType),
        IPropertySymbol { Name: "Value" } => true,
        IPropertySymbol { ContainingType.Name: "UriBuilder" } => false,
        IPropertySymbol property => !(property.IsStatic && (HoldsLabels(property.ContainingType) || IsWrittenOut(property))),
        IMethodSymbol method => IsConfiguration((method.ReducedFrom ?? method).ContainingType)
            || Getters.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal) && SecretNames.IsSecret(method.Name)),
        _ => false,
    };

    /// <summary>Of <c>a?.b</c> the symbol is that of <c>.b</c>.</summary>
    private static ExpressionSyntax Named(ExpressionSyntax expression)
    {
        while (expression is ConditionalAccessExpressionSyntax access)
        {
            expression = access.WhenNotNull;
        }

        return expression;
    }

    private static bool HoldsLabels(INamedTypeSymbol type)
    {
        var name = type.Name;
        var at = name.Length;
        while (at > 0 && char.IsLower(name[at - 1]))
        {
            at--;
        }

        return LabelTypes.Contains(name.Substring(Math.Max(0, at - 1)));
    }

    /// <summary>Whether a member is set to a literal where it is declared, as labels are.</summary>
    private bool IsWrittenOut(ISymbol member) => member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) switch
    {
        VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal } => literal.Token.ValueText.Length > 0,
        PropertyDeclarationSyntax { ExpressionBody.Expression: LiteralExpressionSyntax } => true,
        PropertyDeclarationSyntax { Initializer.Value: LiteralExpressionSyntax literal } => literal.Token.ValueText.Length > 0,
        _ => false,
    });

    private static bool IsConfiguration(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() switch
    {
        "Microsoft.Extensions.Configuration" or "System.Configuration" => true,
        "System" => type.Name == "Environment",
        "System.Collections.Specialized" => type.Name is "NameValueCollection" or "StringDictionary",
        _ => type.AllInterfaces.Any(face => face.Name == "IConfiguration" && face.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Configuration"),
    };
}
