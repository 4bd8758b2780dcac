using KeyLint.Analyzers.Reporting;

namespace KeyLint.Analyzers.Endpoints;

/// <summary>Whose host an address names: that of an exchange, a broker, a chain or a wallet, or one below it.</summary>
internal static class ProviderHosts
{
    /// <summary>Whose API this is the host of has the domain behind it: <c>api.bybit.com</c> speaks for <c>stream.bybit.com</c>.</summary>
    private const string Api = "api.";

    private static readonly Lazy<Dictionary<string, string>> Names = new(static () => Read(static rule => rule.Diagnostic is DiagnosticIds.ExchangeCredential or DiagnosticIds.WalletSecret));

    private static readonly Lazy<Dictionary<string, string>> Data = new(static () => Read(static rule => rule.Provider.Kind == "data"));

    /// <summary>The provider's name, or null for a host of nobody that is known.</summary>
    /// <param name="host">In lower case.</param>
    public static string? Find(string host) => Find(host, Names.Value);

    /// <summary>Whether a rule names this very host.</summary>
    /// <param name="host">In lower case.</param>
    public static bool IsListed(string host) => Names.Value.ContainsKey(host);

    /// <summary>Whether a host is one of a provider of market data or nodes: those take keys in addresses, many in no other place.</summary>
    /// <param name="host">In lower case.</param>
    public static bool TakesKeysInUrls(string host) => Find(host, Data.Value) is not null;

    /// <summary>Whether a text names such a provider: one that puts its addresses together has the host in another place.</summary>
    public static bool NamesTakerOfKeys(string text) =>
        Scanner.BuiltIn.Rules.Rules.Any(rule => rule.Provider.Kind == "data" && rule.Context.Words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));

    private static string? Find(string host, Dictionary<string, string> names)
    {
        for (var from = 0; ;)
        {
            if (names.TryGetValue(from == 0 ? host : host.Substring(from), out var name))
            {
                return name;
            }

            var dot = host.IndexOf('.', from);
            if (dot < 0)
            {
                return null;
            }

            from = dot + 1;
        }
    }

    private static Dictionary<string, string> Read(Func<Engine.Rules.Rule, bool> filter)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in Scanner.BuiltIn.Rules.Rules.Where(filter))
        {
            foreach (var host in rule.Context.Hosts)
            {
                Add(host.ToLowerInvariant(), rule.Provider.Name);
            }
        }

        return names;

        // Of providers that share a host that of the first rule is named, in the order of the rules.
        void Add(string host, string name)
        {
            if (!names.ContainsKey(host))
            {
                names.Add(host, name);
            }

            if (host.StartsWith(Api, StringComparison.Ordinal) && host.IndexOf('.', Api.Length) > 0)
            {
                Add(host.Substring(Api.Length), name);
            }
        }
    }
}
