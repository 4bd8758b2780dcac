using NJsonSchema;

namespace KeyLint.Engine.Tests.Rules;

/// <summary><c>rules/schema.json</c> and the files beside it.</summary>
internal static class RuleSchema
{
    public static string Folder { get; } = Find();

    private static readonly JsonSchema Schema = JsonSchema.FromFileAsync(Path.Combine(Folder, "schema.json")).GetAwaiter().GetResult();

    /// <summary>What the schema has against a text without comments; empty when it is valid.</summary>
    public static string Problems(string json) => string.Join("\n", Schema.Validate(json).Select(error => error.ToString()));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "KeyLint.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "rules");
    }
}
