using KeyLint.Engine.Directives;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Analyzers.Reporting;

/// <summary>Puts a finding into words: whose credential it is and what ends the leak. Never the value.</summary>
internal static class Wording
{
    private const string Revoke = "once committed it must be revoked at the provider, and its replacement loaded from a secret store";

    private const string Change = "once committed it must be changed at the server, and the new one loaded from a secret store";

    private const string Move = "once committed its funds must be moved to a new wallet, whose key is loaded from a secret store";

    /// <summary>A noun with its article: <c>a Binance API secret</c>.</summary>
    public static string NameOf(Finding finding)
    {
        var provider = finding.Rule.Provider;
        var label = finding.Part.Label;
        if (provider.Kind == "generic")
        {
            return WithArticle(label);
        }

        if (provider.Kind == "exchange" && provider.Homepage.Length == 0)
        {
            return WithArticle(label) + " of a crypto exchange";
        }

        return WithArticle(provider.Name.EndsWith(label, StringComparison.OrdinalIgnoreCase) ? provider.Name : provider.Name + " " + label);
    }

    /// <summary>What must be done about it.</summary>
    public static string RemedyFor(Finding finding) =>
        !finding.Rule.Playbook.Revocable ? Move : IsOfServer(finding) ? Change : Revoke;

    /// <summary>What is wrong with a comment that allows nothing; empty for none.</summary>
    public static string Of(Directive? faulty) => faulty is null ? "" : $"; {faulty.Keyword} allows nothing: {faulty.Fault}";

    /// <summary>Whether it is the password of a server that somebody runs, not one that a service gave out.</summary>
    private static bool IsOfServer(Finding finding) => finding.Part.Kind == PartKind.Password && finding.Rule.Provider.Kind == "generic";

    private static string WithArticle(string noun) => ("aeiouAEIOU".IndexOf(noun[0]) >= 0 ? "an " : "a ") + noun;
}
