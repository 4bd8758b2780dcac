using KeyLint.CodeFixes.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.CodeFixes.Sources;

/// <summary>Reads a secret from the program's configuration, where an <c>IConfiguration</c>, or what has one, is in scope.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConfigurationFix))]
public sealed class ConfigurationFix : SecretFix
{
    private const string Contract = "Microsoft.Extensions.Configuration.IConfiguration";

    private const string Member = "Configuration";

    private protected override string Key => "KeyLint.Configuration";

    private protected override IEnumerable<SecretSource> Sources(SecretPlace place)
    {
        if (IsPutIntoConfiguration(place))
        {
            return [];
        }

        if (KeyRead(place) is { } known)
        {
            return [Create(known, "", place)];
        }

        return Instances.Around(place, type => IsWhole(type) || (!type.Is(Contract) && HasConfiguration(type)))
            .Select(instance => instance.Type.Is(Contract) ? instance.Name : instance.Name + "." + Member)
            .Select(configuration => Create(place.Name.ConfigurationKey, $"{configuration}[\"{place.Name.ConfigurationKey}\"]", place));
    }

    private static SecretSource Create(string key, string read, SecretPlace place)
    {
        var isBase64 = place.Value.Form == ValueForm.Bytes;
        return new SecretSource(
            $"Read it from configuration as {key}" + (isBase64 ? ", in Base64" : ""),
            $"[\"{key}\"]",
            read,
            $"Set {key}, for example with: dotnet user-secrets set {key} <value{(isBase64 ? " in Base64" : "")}>");
    }

    /// <summary>The builders of hosts, the hosts of web applications, and the contexts that their callbacks get.</summary>
    private static bool HasConfiguration(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(Member).OfType<IPropertySymbol>().Any(property => !property.IsStatic && property.Type.Is(Contract)))
            {
                return true;
            }
        }

        return type.TypeKind == TypeKind.Interface
            && type.AllInterfaces.Any(contract => contract.GetMembers(Member).OfType<IPropertySymbol>().Any(property => property.Type.Is(Contract)));
    }

    /// <summary>The key that is read already, of which the secret is the default.</summary>
    private static string? KeyRead(SecretPlace place) =>
        place.Before is ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } access && IsConfiguration(access.Expression, place)
            && arguments[0].Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            && literal.Token.ValueText.All(c => char.IsLetterOrDigit(c) || c is ':' or '_' or '-' or '.')
            ? literal.Token.ValueText
            : null;

    /// <summary>To set an entry to what it holds is no fix.</summary>
    private static bool IsPutIntoConfiguration(SecretPlace place) =>
        (place.Expression.Parent is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } && IsConfiguration(access.Expression, place))
        || IsEntry(place.Expression.Parent)
        || place.Expression.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddInMemoryCollection" });

    /// <summary>Whether a dictionary gets it under a key that only configuration has: <c>["Binance:ApiSecret"]</c>.</summary>
    private static bool IsEntry(SyntaxNode? holder) => holder switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] } } => IsPath(key),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] } } => IsPath(key),
        InitializerExpressionSyntax { Expressions: [LiteralExpressionSyntax key, _] } => IsPath(key),
        _ => false,
    };

    private static bool IsPath(LiteralExpressionSyntax key) => key.Token.ValueText.IndexOf(':') > 0;

    private static bool IsConfiguration(ExpressionSyntax expression, SecretPlace place) =>
        place.Model.GetTypeInfo(expression, place.Cancellation).Type is { } type && IsWhole(type);

    /// <summary>Of a section it is not known where it begins.</summary>
    private static bool IsWhole(ITypeSymbol type) => type.Is(Contract) && !type.Is(Contract + "Section");
}
