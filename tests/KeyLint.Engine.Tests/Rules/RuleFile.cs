using System.Text.Json;
using System.Text.Json.Nodes;

namespace KeyLint.Engine.Tests.Rules;

/// <summary>The text of a small valid rule file, to be spoilt one field at a time.</summary>
internal static class RuleFile
{
    private const string Valid = """
        {
          "id": "acme",
          "diagnostic": "KL1001",
          "provider": { "name": "Acme", "kind": "exchange", "homepage": "", "status": "active" },
          "parts": [
            { "id": "key", "kind": "key", "label": "API key", "tier": "A", "shape": { "patterns": ["acme_{hex:32}"] },
              "names": ["ACME_KEY"], "accept": ["acme_{hex:32}"], "reject": ["acme_{hex:31}"] },
            { "id": "secret", "kind": "secret", "label": "API secret", "tier": "B",
              "shape": { "patterns": ["{base62:40}"], "require": ["lower", "upper", "digit"], "check": "" },
              "names": ["ACME_SECRET"], "accept": ["{base62:40:mixed}"], "reject": [] }
          ],
          "pairing": { "parts": ["key", "secret"], "lines": 10 },
          "context": { "words": ["acme"], "hosts": ["api.acme.test"], "headers": [{ "name": "X-ACME", "part": "key" }], "namespaces": ["Acme.Net"] },
          "sinks": [{ "assembly": "Acme", "type": "Acme.Client", "member": ".ctor", "parameters": { "key": "key", "url": "" } }],
          "impact": [{ "permission": "trade", "effect": "trades", "withdraw": false }],
          "lifecycle": { "expiry": { "text": "", "confidence": "inferred" }, "ip": { "text": "", "confidence": "inferred" }, "rotationDays": 90 },
          "playbook": {
            "revocable": true, "console": { "path": "", "url": "" }, "leak": ["Delete it."], "rotation": [], "checks": [],
            "introspection": { "method": "GET", "url": "https://api.acme.test", "note": "", "confidence": "documented" }, "revocation": null, "support": ""
          },
          "references": [{ "facts": "all", "source": "test", "confidence": "documented" }]
        }
        """;

    /// <summary>The file with the value at a path such as <c>parts.0.tier</c> replaced by JSON; removed when the JSON is null.</summary>
    public static string With(string path, string? json, params string[] alsoWithout)
    {
        var text = Valid.Replace(", \"check\": \"\"", "", StringComparison.Ordinal);
        if (path.Length == 0)
        {
            return text;
        }

        var root = JsonNode.Parse(text)!;
        foreach (var other in alsoWithout)
        {
            Parent(root, other).AsObject().Remove(other.Split('.')[^1]);
        }

        var steps = path.Split('.');
        var parent = Parent(root, path);
        if (json is null)
        {
            parent.AsObject().Remove(steps[^1]);
        }
        else if (int.TryParse(steps[^1], out var index))
        {
            parent[index] = JsonNode.Parse(json);
        }
        else
        {
            parent[steps[^1]] = JsonNode.Parse(json);
        }

        return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static JsonNode Parent(JsonNode root, string path) =>
        path.Split('.')[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
}
