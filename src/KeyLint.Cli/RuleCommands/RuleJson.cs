using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.RuleCommands;

/// <summary>Rules as JSON, for other programs.</summary>
internal static class RuleJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string List(IEnumerable<Rule> rules) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            Head(json, rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static string Show(Rule rule) => Write(json =>
    {
        json.WriteStartObject();
        Head(json, rule);
        Array(json, "impact", rule.Impact, impact =>
        {
            json.WriteString("permission", impact.Permission);
            json.WriteString("effect", impact.Effect);
            json.WriteBoolean("withdraw", impact.CanWithdraw);
        });
        json.WriteStartObject("lifecycle");
        json.WriteString("expiry", rule.Lifecycle.Expiry.Text);
        json.WriteString("ip", rule.Lifecycle.AddressRestriction.Text);
        json.WriteNumber("rotationDays", rule.Lifecycle.RotationDays);
        json.WriteEndObject();
        Playbook(json, rule.Playbook);
        Array(json, "references", rule.References, reference =>
        {
            json.WriteString("facts", reference.Facts);
            json.WriteString("source", reference.Source);
            json.WriteString("confidence", reference.Confidence);
        });
        json.WriteEndObject();
    });

    private static void Head(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("description", rule.Description);
        json.WriteString("provider", rule.Provider.Name);
        json.WriteString("category", rule.Provider.Kind);
        json.WriteString("status", rule.Provider.Status);
        json.WriteString("diagnostic", rule.Diagnostic);
        json.WriteString("file", rule.Origin.Path);
        Array(json, "parts", rule.Parts, part =>
        {
            json.WriteString("id", part.Id);
            json.WriteString("kind", RuleWords.Of(part.Kind));
            json.WriteString("label", part.Label);
            json.WriteString("tier", RuleWords.Of(part.Tier));
            json.WriteString("form", RuleWords.Of(part.Shape.Form));
            Strings(json, "patterns", part.Shape.Patterns.Select(pattern => pattern.Source));
            json.WriteString("regex", part.Shape.Regex?.Regex.Source);
            json.WriteString("check", part.Shape.Check);
            Strings(json, "names", part.Names);
        });
    }

    private static void Playbook(Utf8JsonWriter json, Playbook playbook)
    {
        json.WriteStartObject("playbook");
        json.WriteBoolean("revocable", playbook.Revocable);
        json.WriteString("path", playbook.Console.Path);
        json.WriteString("url", playbook.Console.Url);
        Strings(json, "leak", playbook.Leak);
        Array(json, "byPart", playbook.ByPart, steps =>
        {
            Strings(json, "parts", steps.Parts);
            json.WriteString("path", steps.Console.Path);
            json.WriteString("url", steps.Console.Url);
            Strings(json, "leak", steps.Leak);
        });
        Strings(json, "rotation", playbook.Rotation);
        Strings(json, "checks", playbook.Checks);
        Endpoint(json, "introspection", playbook.Introspection);
        Endpoint(json, "revocation", playbook.Revocation);
        json.WriteString("support", playbook.Support);
        json.WriteEndObject();
    }

    private static void Endpoint(Utf8JsonWriter json, string name, Endpoint? endpoint)
    {
        if (endpoint is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("method", endpoint.Method);
        json.WriteString("url", endpoint.Url);
        json.WriteString("note", endpoint.Note);
        json.WriteString("confidence", endpoint.Confidence);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> body)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            body(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    private static string Write(Action<Utf8JsonWriter> body)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            body(json);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }
}
