using System.Text.Json;

namespace KeyLint.Reports.Json;

/// <summary>A JSON value that knows its line and its path, so that an error can name them.</summary>
internal sealed class JsonPlace(string file, string path, long line, JsonValueKind kind)
{
    public string Path { get; } = path;

    public JsonValueKind Kind { get; } = kind;

    /// <summary>Text of a string or a number; empty for other kinds.</summary>
    public string Text { get; init; } = "";

    public Dictionary<string, JsonPlace> Members { get; } = new(StringComparer.Ordinal);

    public List<JsonPlace> Items { get; } = [];

    public ReportFormatException Error(string problem) => new(file, line, $"{problem} ({Path})");

    public ReportFormatException Expected(string what) => Error($"Expected {what}, found {Found()}.");

    private string Found() => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
