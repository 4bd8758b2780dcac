using Microsoft.CodeAnalysis;

namespace KeyLint.Analyzers.Endpoints;

/// <summary>
/// Methods of libraries that send funds out of an account. The libraries are those that the rules know as takers of an exchange's
/// keys, by assembly and namespace; a method of that name elsewhere is none.
/// </summary>
internal static class WithdrawalMethods
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "withdraw", "Withdraw", "WithdrawAsync", "TravelRuleWithdrawAsync", "WithdrawCryptoAsync", "WithdrawCurrencyAsync", "PlaceAssetWithdraw",
    };

    private static readonly Lazy<Dictionary<(string Assembly, string Root), string>> Owners = new(Read);

    /// <summary>Whether a name alone lets one ask the compiler what it is.</summary>
    public static bool MayBeOne(string name) => Names.Contains(name);

    /// <summary>Whose funds a method sends, or null for a method of no such library.</summary>
    public static string? OwnerOf(IMethodSymbol method)
    {
        var definition = method.ReducedFrom ?? method;
        var space = definition.ContainingNamespace?.ToDisplayString() ?? "";
        return Owners.Value.TryGetValue((definition.ContainingAssembly?.Name ?? "", RootOf(space)), out var owner) ? owner : null;
    }

    private static Dictionary<(string Assembly, string Root), string> Read()
    {
        var owners = new Dictionary<(string Assembly, string Root), string>();
        foreach (var rule in Scanner.BuiltIn.Rules.Rules.Where(rule => rule.Provider.Kind == "exchange"))
        {
            foreach (var sink in rule.Sinks)
            {
                // A library of many exchanges has a rule without a site of its own.
                owners[(sink.Assembly, RootOf(sink.Type))] = rule.Provider.Homepage.Length > 0 ? rule.Provider.Name : "an exchange";
            }
        }

        return owners;
    }

    private static string RootOf(string name) => name.Split('.')[0];
}
