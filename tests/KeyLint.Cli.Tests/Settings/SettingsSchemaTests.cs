using System.Text.Json;
using KeyLint.Cli.Settings;

namespace KeyLint.Cli.Tests.Settings;

/// <summary>The schema and the page of the settings say what the reader takes.</summary>
public sealed class SettingsSchemaTests
{
    private static readonly string Docs = Path.Combine(SourceFolder.Path, "docs");

    [Fact]
    public void The_schema_knows_each_option_and_its_kind()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Docs, "keylint.schema.json")));
        var properties = schema.RootElement.GetProperty("properties");
        var options = properties.GetProperty("options").GetProperty("properties").EnumerateObject().ToList();

        Assert.Equal(SettableOptions.Switches.Keys, options.Select(option => option.Name).Order(StringComparer.Ordinal));
        Assert.All(options, option => Assert.Equal(
            SettableOptions.Switches[option.Name], option.Value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "boolean"));
        Assert.All(options, option => Assert.False(string.IsNullOrWhiteSpace(option.Value.GetProperty("description").GetString())));
        Assert.Equal(["$schema", "allow", "options", "rules", "secretNames", "sinks"], properties.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_names_each_option()
    {
        var page = File.ReadAllText(Path.Combine(Docs, "configuration.md"));

        Assert.All(SettableOptions.Switches.Keys, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }
}
