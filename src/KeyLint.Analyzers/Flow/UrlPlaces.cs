using KeyLint.Analyzers.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>Knows the places of a URL that hold values: a parameter of the query, the password before the host.</summary>
internal sealed class UrlPlaces(SemanticModel model, NameUses uses, CancellationToken cancellation)
{
    private const string Separator = "://";

    private static readonly string[] Schemes = ["http", "https", "ws", "wss"];

    /// <summary>Methods that add a parameter, with the namespace that each is in or below.</summary>
    private static readonly Dictionary<string, string> Adders = new(StringComparer.Ordinal)
    {
        ["AddQueryString"] = "Microsoft.AspNetCore.WebUtilities",
        ["AddQueryParameter"] = "RestSharp",
        ["SetQueryParam"] = "Flurl",
        ["AppendQueryParam"] = "Flurl",
    };

    private readonly UrlText texts = new(model, uses, cancellation);

    /// <summary>Whether a value is put into the text of a URL.</summary>
    /// <param name="value">An expression; looked at where it is a hole of an interpolation, an operand of a concatenation, or what a call puts into a text.</param>
    /// <param name="isKey">Whether it is a key only, which some services take in no other place.</param>
    public bool IsIn(ExpressionSyntax value, bool isKey) => texts.Around(value).Any(place => IsIn(place.Before, place.After, isKey));

    /// <summary>Whether a value stands where the parameters of a URL do: behind <c>?</c>, or behind <c>&amp;</c> and a question mark or an address before that.</summary>
    public bool IsQuery(ExpressionSyntax value) => texts.Around(value).Any(place => IsStart(place.Before, place.Before.Length - 1));

    /// <summary>Whether an argument becomes a parameter of a query: <c>QueryHelpers.AddQueryString(url, "apiKey", key)</c>.</summary>
    public bool IsAdded(SyntaxNode call, ArgumentSyntax argument) =>
        call is InvocationExpressionSyntax invocation
        && Adders.TryGetValue(Source.NameOf(invocation), out var root)
        && invocation.ArgumentList.Arguments.IndexOf(argument) > 0
        && model.GetSymbolInfo(call, cancellation).Symbol?.ContainingNamespace?.ToDisplayString().StartsWith(root, StringComparison.Ordinal) == true;

    /// <summary>Whether an assignment sets what a builder of URLs puts into them.</summary>
    /// <param name="value">What is assigned.</param>
    public bool IsAssigned(ExpressionSyntax value)
    {
        if (value.Parent is not AssignmentExpressionSyntax { Left: var left } assignment || assignment.Right != value)
        {
            return false;
        }

        var name = left switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => "",
        };
        return name is "Query" or "Password"
            && model.GetSymbolInfo(left, cancellation).Symbol is IPropertySymbol { ContainingType: { Name: "UriBuilder" } type }
            && type.ContainingNamespace.ToDisplayString() == "System";
    }

    private static bool IsIn(string before, char after, bool isKey)
    {
        var scheme = before.IndexOf(Separator, StringComparison.Ordinal);
        if (scheme >= 0 && !Schemes.Contains(before.Substring(0, scheme).TrimStart(), StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        if (scheme >= 0 && after == '@' && IsUserInfo(before, scheme + Separator.Length))
        {
            return true;
        }

        return IsParameter(before) && !(isKey && scheme >= 0 && ProviderHosts.TakesKeysInUrls(HostOf(before, scheme + Separator.Length)));
    }

    /// <summary>Whether a text ends with <c>?name=</c>, or with <c>&amp;name=</c> behind a question mark or an address. Without those it may be the body of a form.</summary>
    private static bool IsParameter(string before)
    {
        if (before.Length < 3 || before[before.Length - 1] != '=')
        {
            return false;
        }

        var at = before.Length - 2;
        while (at >= 0 && (char.IsLetterOrDigit(before[at]) || before[at] is '_' or '-' or '.'))
        {
            at--;
        }

        return at < before.Length - 2 && IsStart(before, at);
    }

    /// <summary>Whether a sign begins a parameter. No address has blanks, which a question in words has.</summary>
    private static bool IsStart(string text, int at)
    {
        if (at < 0 || text[at] != '&')
        {
            return at >= 0 && text[at] == '?';
        }

        var address = text.LastIndexOfAny(['?', UrlText.Address], at);
        return address >= 0 && text.IndexOfAny([' ', '\t', '\n'], address, at - address) < 0;
    }

    /// <summary>Whether nothing but a user's name stands between scheme and value: <c>https://user:</c>.</summary>
    private static bool IsUserInfo(string before, int from) =>
        before.IndexOfAny(['/', '?', '@', ' '], from) < 0 && (before.Length == from || before[before.Length - 1] == ':');

    private static string HostOf(string text, int from)
    {
        var end = text.IndexOfAny(['/', '?', ':', UrlText.Hole], from);
        return text.Substring(from, (end < 0 ? text.Length : end) - from).ToLowerInvariant();
    }
}
