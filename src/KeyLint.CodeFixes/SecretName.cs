using System.Globalization;
using KeyLint.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KeyLint.CodeFixes;

/// <summary>The name of a secret, as each place that keeps secrets writes it.</summary>
internal sealed class SecretName
{
    private const string Connections = "ConnectionStrings";

    // Where the name of who issued a secret ends and the name of the part begins: KRAKEN_FUTURES|API_KEY.
    private static readonly HashSet<string> PartWords = new(StringComparer.Ordinal)
    {
        "ACCESS", "ACCOUNT", "API", "APP", "AUTH", "BOT", "CLIENT", "DEPLOY", "KEY", "PASSPHRASE", "PASSWORD", "PRIVATE", "REFRESH", "SECRET", "TOKEN", "URL",
        "WALLET", "WEBHOOK",
    };

    private readonly string section;
    private readonly string part;

    private SecretName(string variable, string section, string part) => (Variable, this.section, this.part) = (variable, section, part);

    /// <summary>Of an environment variable: <c>BINANCE_API_SECRET</c>.</summary>
    public string Variable { get; }

    /// <summary>Of a configuration entry: <c>Binance:ApiSecret</c>.</summary>
    public string ConfigurationKey => Join(":");

    /// <summary>In Azure Key Vault, which knows letters, digits and dashes only: <c>Binance-ApiSecret</c>.</summary>
    public string KeyVaultName => Join("-");

    /// <summary>In AWS Secrets Manager: <c>Binance/ApiSecret</c>.</summary>
    public string SecretId => Join("/");

    /// <summary>Of the path in HashiCorp Vault: <c>binance</c>.</summary>
    public string VaultPath => Lower(section.Length > 0 ? section : part, '-');

    /// <summary>Of the entry under that path: <c>api_secret</c>.</summary>
    public string VaultField => section.Length > 0 ? Lower(part, '_') : "value";

    /// <summary>The name by which a finding's secret should be loaded.</summary>
    public static SecretName Of(Diagnostic diagnostic, HardcodedValue value, SemanticModel model, CancellationToken cancellation)
    {
        var variable = diagnostic.Properties.TryGetValue(VariableName.Property, out var known) && known is { Length: > 0 }
            ? known
            : OfParameter(value, model, cancellation) is { } parameter ? parameter
            : VariableName.From(HolderName.Of(value.Expression)) is { Length: > 0 } holder ? holder
            : value.IsConnection ? "CONNECTION_STRING" : "SECRET";
        return value.IsConnection ? OfConnection(variable) : Split(variable);
    }

    /// <summary>The name of the parameter that receives a value, where it says what the value is.</summary>
    private static string? OfParameter(HardcodedValue value, SemanticModel model, CancellationToken cancellation) =>
        value.Expression.Parent is ArgumentSyntax argument && model.GetOperation(argument, cancellation) is IArgumentOperation { Parameter.Name: var name }
            && VariableName.From(name) is var variable && variable.Split('_').Any(PartWords.Contains)
            ? variable
            : null;

    private static SecretName Split(string variable)
    {
        var words = variable.Split('_');
        var at = Array.FindIndex(words, PartWords.Contains);
        at = at < 0 ? Math.Min(1, words.Length - 1) : at;
        return new SecretName(variable, Pascal(words.Take(at)), Pascal(words.Skip(at)));
    }

    private static SecretName OfConnection(string variable)
    {
        var words = variable.Split('_').Where(word => word is not ("CONNECTION" or "STRING")).ToList();
        return new SecretName(variable, Connections, words.Count > 0 ? Pascal(words) : "Default");
    }

    private string Join(string separator) => section.Length > 0 ? section + separator + part : part;

    private static string Pascal(IEnumerable<string> words) =>
        string.Concat(words.Where(word => word.Length > 0).Select(word => word.Substring(0, 1) + word.Substring(1).ToLower(CultureInfo.InvariantCulture)));

    private static string Lower(string pascal, char separator) => VariableName.From(pascal).ToLower(CultureInfo.InvariantCulture).Replace('_', separator);
}
