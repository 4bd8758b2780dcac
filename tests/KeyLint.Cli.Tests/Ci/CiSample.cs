using System.Text.Json.Nodes;

namespace KeyLint.Cli.Tests.Ci;

/// <summary>The files in <c>docs/ci</c>.</summary>
internal static class CiSample
{
    public static string Folder { get; } = Path.Combine(SourceFolder.Path, "docs", "ci");

    public static string File(string name) => Path.Combine(Folder, name);

    public static JsonNode Yaml(string name) => PlainYaml.Read(System.IO.File.ReadAllText(File(name)));

    public static string Text(this JsonNode? node) => node!.GetValue<string>();

    /// <summary>What a node holds as text, or nothing if it is not there.</summary>
    public static string Maybe(this JsonNode? node) => node?.GetValue<string>() ?? "";
}
