using KeyLint.Git.Opening;

namespace KeyLint.Git;

/// <summary>Who works here, as git knows it.</summary>
public static class GitUser
{
    /// <summary>The name that git writes into commits: <c>author.name</c>, else <c>user.name</c>, of the repository, the user or the machine.</summary>
    /// <param name="folder">A folder, in a repository or not.</param>
    /// <returns>The name; null when none is set.</returns>
    public static string? NameIn(string folder)
    {
        using var configuration = LayeredConfiguration.Open(ConfigurationOf(folder));
        return Value("author.name") ?? Value("user.name");

        string? Value(string key) => configuration.Get<string>(key)?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    private static string? ConfigurationOf(string folder)
    {
        try
        {
            var file = Path.Combine(HistoryRepository.Open(folder).CommonDirectory, "config");
            return File.Exists(file) ? file : null;
        }
        catch (HistoryOpenException)
        {
            // Outside of a repository, or in one that is not trusted, the user's own configuration counts alone.
            return null;
        }
    }
}
