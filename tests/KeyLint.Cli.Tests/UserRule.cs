namespace KeyLint.Cli.Tests;

/// <summary>The text of a small rule file such as a user would write, to be spoilt one line at a time.</summary>
internal static class UserRule
{
    public const string Text = """
        {
          "id": "acme",
          "diagnostic": "KL1003",
          "provider": { "name": "Acme", "kind": "service", "homepage": "", "status": "active" },
          "parts": [
            { "id": "key", "kind": "token", "label": "token", "tier": "A", "shape": { "patterns": ["acme_{hex:32}"] },
              "names": ["ACME_KEY"], "accept": ["acme_{hex:32}"], "reject": ["acme_{hex:31}"] }
          ],
          "context": { "words": ["acme"] },
          "playbook": { "revocable": true, "console": { "path": "", "url": "" }, "leak": ["Delete it."] },
          "references": [{ "facts": "all", "source": "own", "confidence": "documented" }]
        }
        """;

    /// <summary>The same rule with a regular expression for its shape.</summary>
    public static string WithRegex(string shape, string accept = "[]") => Text
        .Replace("{ \"patterns\": [\"acme_{hex:32}\"] }", $"{{ \"form\": \"regex\", {shape} }}", StringComparison.Ordinal)
        .Replace("\"accept\": [\"acme_{hex:32}\"], \"reject\": [\"acme_{hex:31}\"]", $"\"accept\": {accept}, \"reject\": []", StringComparison.Ordinal);
}
