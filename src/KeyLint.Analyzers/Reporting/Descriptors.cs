using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KeyLint.Analyzers.Reporting;

/// <summary>Every descriptor of the package.</summary>
internal static class Descriptors
{
    /// <summary>Where the pages of the rules are published.</summary>
    public const string HelpRoot = "https://github.com/keylint/keylint/blob/main/docs/rules/";

    private const string Category = "Security";

    private const string Message = "This is {0}; {1}";

    public static readonly DiagnosticDescriptor UnknownSetting = new(
        DiagnosticIds.UnknownSetting,
        "Setting of KeyLint that is not understood",
        "KeyLint goes on without this setting: {0}",
        "Configuration",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An option, keylint.json or the ledger says something that KeyLint does not understand. What was meant does not happen.",
        helpLinkUri: HelpRoot + DiagnosticIds.UnknownSetting + ".md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor ExchangeCredential = new(
        DiagnosticIds.ExchangeCredential,
        "Exchange or broker credential in source",
        Message,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever reads the source can act on the account: see balances, trade and, where the key allows it, withdraw.",
        helpLinkUri: HelpRoot + DiagnosticIds.ExchangeCredential + ".md");

    public static readonly DiagnosticDescriptor WalletSecret = new(
        DiagnosticIds.WalletSecret,
        "Wallet secret in source",
        Message,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever reads the source owns the funds. A private key or seed phrase cannot be revoked, only abandoned.",
        helpLinkUri: HelpRoot + DiagnosticIds.WalletSecret + ".md");

    public static readonly DiagnosticDescriptor ServiceToken = new(
        DiagnosticIds.ServiceToken,
        "Service token or private key in source",
        Message,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever reads the source can act as the program does towards the service.",
        helpLinkUri: HelpRoot + DiagnosticIds.ServiceToken + ".md");

    public static readonly DiagnosticDescriptor ConnectionPassword = new(
        DiagnosticIds.ConnectionPassword,
        "Password in source",
        Message,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever reads the source and reaches the server can read and change what it stores.",
        helpLinkUri: HelpRoot + DiagnosticIds.ConnectionPassword + ".md");

    public static readonly DiagnosticDescriptor UnknownSecret = new(
        DiagnosticIds.UnknownSecret,
        "Random-looking secret of an unknown provider in source",
        "This looks like {0}; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A random-looking value stands where its name announces a secret, but no rule knows who issued it.",
        helpLinkUri: HelpRoot + DiagnosticIds.UnknownSecret + ".md");

    public static readonly DiagnosticDescriptor ConfigurationCredential = new(
        DiagnosticIds.ConfigurationCredential,
        "Credential in a configuration file of the project",
        "This {2} {0}; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Configuration files are committed and published with the build output, and their secrets with them.",
        helpLinkUri: HelpRoot + DiagnosticIds.ConfigurationCredential + ".md");

    public static readonly DiagnosticDescriptor ShippedCredential = new(
        DiagnosticIds.ShippedCredential,
        "Configuration file with a credential is shipped",
        "This file holds {0} and is {1}: whoever gets what is built gets the value too",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A file that is copied to the output, published, packed or embedded reaches servers, container images and users, and its secrets with it.",
        helpLinkUri: HelpRoot + DiagnosticIds.ShippedCredential + ".md");

    public static readonly DiagnosticDescriptor UnscannedConfiguration = new(
        DiagnosticIds.UnscannedConfiguration,
        "Configuration file is not scanned",
        "This file is not scanned for credentials: {0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A file that cannot be read as text can hold credentials that nobody is told of.",
        helpLinkUri: HelpRoot + DiagnosticIds.UnscannedConfiguration + ".md");

    public static readonly DiagnosticDescriptor CredentialOutput = new(
        DiagnosticIds.CredentialOutput,
        "Credential written to a log, the console or an exception",
        "'{0}' is written to {1}, which is kept and read by many; leave it out, and revoke it if it was already written",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Logs, consoles and messages of exceptions are collected, kept and shown to people who must not know the credential.",
        helpLinkUri: HelpRoot + DiagnosticIds.CredentialOutput + ".md");

    public static readonly DiagnosticDescriptor InsecureEndpoint = new(
        DiagnosticIds.InsecureEndpoint,
        "Exchange endpoint without encryption",
        "This address of {0} is without encryption: anyone on the network path reads the API key and can change the request; use {1}://",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Over http and ws an API key travels in plain text, and a signature protects what it signs from change but nothing from being read.",
        helpLinkUri: HelpRoot + DiagnosticIds.InsecureEndpoint + ".md");

    public static readonly DiagnosticDescriptor CertificateValidation = new(
        DiagnosticIds.CertificateValidation,
        "Certificate validation switched off",
        "This accepts every certificate: anyone on the network path can pose as the server, read credentials and change requests; remove it, or compare with the one certificate that is meant",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Encryption without validation protects from nobody: the other end may be anyone.",
        helpLinkUri: HelpRoot + DiagnosticIds.CertificateValidation + ".md");

    public static readonly DiagnosticDescriptor CredentialInUrl = new(
        DiagnosticIds.CredentialInUrl,
        "Credential in a URL",
        "'{0}' becomes part of a URL, and URLs end up in the logs of servers, proxies and browsers; send it in a header or in the body, where the service takes it there",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "URLs are logged by whoever handles them, kept in histories and handed on in referrers, whatever encrypts them on the way.",
        helpLinkUri: HelpRoot + DiagnosticIds.CredentialInUrl + ".md");

    public static readonly DiagnosticDescriptor Withdrawal = new(
        DiagnosticIds.Withdrawal,
        "Withdrawal endpoint called",
        "This withdraws from {0}, so its API key must be allowed to: use a key for that alone, bound to fixed IP addresses and to a list of addresses that it may pay",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A key that can withdraw is worth all that the account holds. A key that only trades is not.",
        helpLinkUri: HelpRoot + DiagnosticIds.Withdrawal + ".md");

    /// <summary>The descriptors that a finding in source can have.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> InSource =
        ImmutableArray.Create(ExchangeCredential, WalletSecret, ServiceToken, ConnectionPassword, UnknownSecret);

    /// <summary>The descriptor of a rule's findings in source.</summary>
    /// <param name="id">The rule's diagnostic id.</param>
    /// <returns>The descriptor; an id that this package does not know counts as a secret of an unknown provider.</returns>
    public static DiagnosticDescriptor ForSource(string id)
    {
        foreach (var descriptor in InSource)
        {
            if (descriptor.Id == id)
            {
                return descriptor;
            }
        }

        return UnknownSecret;
    }
}
