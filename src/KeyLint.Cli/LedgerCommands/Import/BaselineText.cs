using System.Globalization;
using KeyLint.Engine.Text;

namespace KeyLint.Cli.LedgerCommands.Import;

/// <summary>JSON of another tool, whose faults are named by line. What stands in it may be a secret and is never repeated.</summary>
internal sealed class BaselineText(string file, string text)
{
    private static readonly string[] Kinds = ["null", "true or false", "a number", "a text", "a list", "an object"];

    public JsonNode Parse() => JsonReader.Read(text, file);

    public JsonNode Get(JsonNode node, string name, JsonKind kind) =>
        node.Find(name) is { } found ? Expect(found, kind, $"'{name}'") : throw Fault(node, $"expected '{name}' here");

    /// <summary>Text of a member that may be absent or null; empty then.</summary>
    public string Text(JsonNode node, string name) => Find(node, name, JsonKind.String)?.Text ?? "";

    /// <summary>A number from 0 that may be absent or null; 0 then.</summary>
    public int Number(JsonNode node, string name) => Find(node, name, JsonKind.Number) is not { } found ? 0
        : int.TryParse(found.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Fault(found, $"expected a whole number of 0 or more for '{name}'");

    /// <summary>A flag that may be absent or null.</summary>
    public bool? Flag(JsonNode node, string name) => Find(node, name, JsonKind.Boolean) is { } found ? found.Text == "true" : null;

    public JsonNode Expect(JsonNode node, JsonKind kind, string what) =>
        node.Kind == kind ? node : throw Fault(node, $"expected {Kinds[(int)kind]} for {what}, found {Kinds[(int)node.Kind]}");

    public TextFormatException Fault(JsonNode node, string problem) => JsonReader.Error(text, file, node.Start, problem);

    private JsonNode? Find(JsonNode node, string name, JsonKind kind) =>
        node.Find(name) is { Kind: not JsonKind.Null } found ? Expect(found, kind, $"'{name}'") : null;
}
