using System.Globalization;
using KeyLint.Analyzers.Reporting;
using KeyLint.CodeFixes.Values;
using Microsoft.CodeAnalysis;

namespace KeyLint.CodeFixes.Sources;

/// <summary>The name of a secret, as each place that keeps secrets writes it.</summary>
internal sealed class SecretName
{
    private const string Connections = "ConnectionStrings";

    private const int MostNumbers = 20;

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

    /// <summary>The names by which a finding's secret could be loaded, the best first.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="value">Its secret.</param>
    /// <param name="isNumbered">Whether numbered names may follow.</param>
    public static IEnumerable<SecretName> Of(Diagnostic diagnostic, HardcodedValue value, bool isNumbered)
    {
        var variables = diagnostic.Properties.TryGetValue(VariableName.Property, out var known) && known is { Length: > 0 } ? known
            : value.IsConnection ? "CONNECTION_STRING" : "SECRET";
        var names = variables.Split(' ');
        var numbered = isNumbered ? Enumerable.Range(2, MostNumbers).Select(number => $"{names[0]}_{number}") : [];
        return names.Concat(numbered).Select(variable => value.IsConnection ? OfConnection(variable) : Split(variable));
    }

    private static SecretName Split(string variable)
    {
        var words = variable.Split('_');
        var at = VariableName.PartStart(words);
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
