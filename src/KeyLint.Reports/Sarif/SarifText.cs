using System.Text.Json;
using KeyLint.Reports.Json;

namespace KeyLint.Reports.Sarif;

/// <summary>Small SARIF objects that many others hold.</summary>
internal static class SarifText
{
    public static void Message(Utf8JsonWriter json, string name, string text) =>
        json.Object(name, () => json.WriteString("text", text));

    public static void Message(Utf8JsonWriter json, string name, string text, string markdown) => json.Object(name, () =>
    {
        json.WriteString("text", text);
        json.WriteString("markdown", markdown);
    });

    /// <summary>Path as a relative URI reference: each segment percent-encoded, so that no segment can pose as a scheme.</summary>
    public static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
}
