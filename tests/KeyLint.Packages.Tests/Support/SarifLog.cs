using System.Text.Json;

namespace KeyLint.Packages.Tests.Support;

/// <summary>What the compiler writes with <c>/errorlog:FILE,version=2.1</c>.</summary>
internal static class SarifLog
{
    /// <summary>The results of KeyLint that are not suppressed, one line each: <c>KL2001 appsettings.json (3,19)-(3,83)</c>.</summary>
    /// <param name="path">Of the log.</param>
    /// <param name="folder">Against which the paths of files are given.</param>
    public static IReadOnlyList<string> Read(string path, string folder) => Results(path)
        .Where(result => !result.TryGetProperty("suppressions", out _))
        .Select(result => Describe(result, folder))
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>The ids of the results that are suppressed in source.</summary>
    /// <param name="path">Of the log.</param>
    public static IReadOnlyList<string> Suppressed(string path) => Results(path)
        .Where(result => result.TryGetProperty("suppressions", out _))
        .Select(result => result.GetProperty("ruleId").GetString()!)
        .ToList();

    /// <summary>The levels of the results, one line each: <c>note KL2001</c>.</summary>
    /// <param name="path">Of the log.</param>
    public static IReadOnlyList<string> Levels(string path) => Results(path)
        .Select(result => $"{result.GetProperty("level").GetString()} {result.GetProperty("ruleId").GetString()}")
        .ToList();

    private static List<JsonElement> Results(string path)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(path));
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString() is { } id && (id.StartsWith("KL", StringComparison.Ordinal) || id == "AD0001"))
            .Select(result => result.Clone())
            .ToList();
    }

    private static string Describe(JsonElement result, string folder)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        var region = place.GetProperty("region");
        int Number(string name) => region.GetProperty(name).GetInt32();
        return $"{result.GetProperty("ruleId").GetString()} {Path.GetRelativePath(folder, file).Replace('\\', '/')} "
            + $"({Number("startLine")},{Number("startColumn")})-({Number("endLine")},{Number("endColumn")})";
    }
}
