using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KeyLint.Cli.RuleCommands.Import;

/// <summary>Writes imported rules as a rule file, laid out like those that people write.</summary>
internal static class ImportedRulesWriter
{
    public static string Write(ImportedRules imported, string source)
    {
        var text = new StringBuilder("{\n");
        if (!imported.Allow.IsEmpty)
        {
            text.Append("  \"allow\": [\n    ").AppendJoin(",\n    ", imported.Allow.Select(Allowance)).Append("\n  ],\n");
        }

        text.Append("  \"rules\": [\n").AppendJoin(",\n", imported.Rules.Select(rule => Rule(rule, source))).Append("\n  ]\n}\n");
        return text.ToString();
    }

    private static string Rule(ImportedRule rule, string source) => $$"""
            {
              "id": {{Quote(rule.Id)}},
              "description": {{Quote(rule.Description)}},
              "diagnostic": "KL1003",
              "provider": { "name": {{Quote(rule.Id)}}, "kind": "service", "homepage": "", "status": "active" },
              "parts": [
                {
                  "id": "secret", "kind": "token", "label": "secret", "tier": "A",
                  "shape": {
                    {{string.Join(",\n            ", Shape(rule))}}
                  },
                  "names": [], "accept": [], "reject": []
                }
              ],
              "context": {},
              "playbook": {
                "revocable": true,
                "console": { "path": "", "url": "" },
                "leak": ["Revoke it where it was issued, now. Do not wait for a replacement.", "Look at what was done with it since it leaked."]
              },
              "references": [{ "facts": "expression, keywords and exceptions", "source": {{Quote(source)}}, "confidence": "scanner" }]
            }
        """;

    private static IEnumerable<string> Shape(ImportedRule rule)
    {
        yield return $"\"form\": \"regex\", \"regex\": {Quote(rule.Regex)}";
        if (rule.Group > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"\"group\": {rule.Group}");
        }

        if (!rule.Keywords.IsEmpty)
        {
            yield return $"\"keywords\": {List(rule.Keywords)}";
        }

        if (rule.Entropy > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"\"entropy\": {rule.Entropy}");
        }

        if (rule.Path.Length > 0)
        {
            yield return $"\"path\": {Quote(rule.Path)}";
        }

        if (!rule.Allow.IsEmpty)
        {
            yield return $"\"allow\": [\n              {string.Join(",\n              ", rule.Allow.Select(Allowance))}\n            ]";
        }
    }

    private static string Allowance(ImportedAllowance allowance)
    {
        var fields = new List<string>();
        if (!allowance.Regexes.IsEmpty)
        {
            fields.Add($"\"regexes\": {List(allowance.Regexes)}");
            fields.Add($"\"target\": {Quote(allowance.Target)}");
        }

        if (!allowance.Words.IsEmpty)
        {
            fields.Add($"\"words\": {List(allowance.Words)}");
        }

        if (!allowance.Paths.IsEmpty)
        {
            fields.Add($"\"paths\": {List(allowance.Paths)}");
        }

        if (allowance.NeedsAll)
        {
            fields.Add("\"all\": true");
        }

        return $"{{ {string.Join(", ", fields)} }}";
    }

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Quote))}]";

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
