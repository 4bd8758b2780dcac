using System.Text.Json;
using KeyLint.Reports.Json;
using KeyLint.Reports.Markdown;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Sarif;

/// <summary>The rules that results name, with the provider's steps as their help.</summary>
internal sealed class SarifRules
{
    private readonly List<FindingEntry> _named;
    private readonly Dictionary<string, ProviderEntry> _providers;
    private readonly Dictionary<string, int> _index;

    public SarifRules(Report report)
    {
        _named = [.. report.Findings.OrderBy(Id, StringComparer.Ordinal).DistinctBy(Id, StringComparer.Ordinal)];
        _providers = report.Providers.ToDictionary(provider => provider.Rule, StringComparer.Ordinal);
        _index = _named.Index().ToDictionary(pair => Id(pair.Item), pair => pair.Index, StringComparer.Ordinal);
    }

    /// <summary>Diagnostic and rule: <c>KL1001-binance</c>. Not a hierarchical id, since those share one help text.</summary>
    public static string Id(FindingEntry finding) => $"{finding.Diagnostic}-{finding.Rule}";

    public int Index(FindingEntry finding) => _index[Id(finding)];

    public void Write(Utf8JsonWriter json) => json.Array("rules", _named, Rule);

    private void Rule(Utf8JsonWriter json, FindingEntry finding)
    {
        var provider = _providers.GetValueOrDefault(finding.Rule);
        var name = PlainText.Line(provider?.Name ?? finding.Provider);
        var steps = Steps(provider);
        var severe = provider is { CanWithdraw: true } or { Revocable: false };

        json.WriteStartObject();
        json.WriteString("id", Id(finding));
        json.WriteString("name", Pascal(name) + "Credential");
        SarifText.Message(json, "shortDescription", $"A credential of {name} is exposed.");
        SarifText.Message(json, "fullDescription", FullDescription(name, provider));
        if (ProjectPages.OfDiagnostic(finding.Diagnostic) is { } address)
        {
            json.WriteString("helpUri", address);
        }

        json.Object("defaultConfiguration", () => json.WriteString("level", "error"));
        SarifText.Message(
            json,
            "help",
            string.Join('\n', steps.Select((step, index) => Phrase.Number(index + 1) + ". " + step)),
            string.Join('\n', steps.Select((step, index) => Phrase.Number(index + 1) + ". " + MarkdownText.Escape(step))));
        json.Object("properties", () =>
        {
            json.Strings("tags", ["security", "secret"]);
            json.WriteString("precision", "high");
            json.WriteString("security-severity", severe ? "9.5" : "8.0");
        });
        json.WriteEndObject();
    }

    private static string FullDescription(string name, ProviderEntry? provider) => provider switch
    {
        { Revocable: false } =>
            $"A secret of {name} stands in the text. It cannot be revoked: whoever reads it can take the funds. Move them.",
        _ => $"A credential of {name} stands in the text. Removing it does not end the leak: it must be revoked.",
    };

    private static string[] Steps(ProviderEntry? provider) => provider is { Leak.IsEmpty: false }
        ? [.. provider.Leak.Select(step => PlainText.Line(step))]
        : ["Revoke the credential where it was issued.", "Make a new one and keep it out of source code."];

    private static string Pascal(string name) => string.Concat(name
        .Split([.. name.Where(letter => !char.IsAsciiLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Any(char.IsAsciiLetterLower) ? word : word.ToLowerInvariant())
        .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
