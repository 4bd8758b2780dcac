namespace KeyLint.Reports.Wording;

/// <summary>Addresses of the project's own pages.</summary>
internal static class ProjectPages
{
    public const string Home = "https://github.com/keylint/keylint";

    /// <summary>The page of a diagnostic, such as KL1001; null for an id that is none, as a file that someone else wrote may have any.</summary>
    public static string? OfDiagnostic(string id) => id is ['K', 'L', _, _, _, _] && id.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
        ? Of($"docs/rules/{id}.md")
        : null;

    /// <summary>A page, by its path in the repository.</summary>
    public static string Of(string path) => $"{Home}/blob/main/{path}";
}
