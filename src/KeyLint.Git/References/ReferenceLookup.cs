using System.Text;

namespace KeyLint.Git.References;

/// <summary>Finds what single references name, without listing all that there are.</summary>
internal static class ReferenceLookup
{
    private const string Symbolic = "ref:";
    private const int MaxDepth = 5;

    /// <summary>What a reference names; null if it does not exist, as HEAD of a repository without commits, cannot be read or holds no object id.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The full name: <c>HEAD</c>, <c>refs/heads/main</c>.</param>
    public static ObjectId? Find(HistoryRepository repository, string name)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            var value = Loose(repository, name) ?? Packed(repository, name);
            if (value is null)
            {
                return null;
            }

            if (!value.StartsWith(Symbolic, StringComparison.Ordinal))
            {
                return ObjectId.TryParse(Encoding.UTF8.GetBytes(value), out var id) ? id : null;
            }

            name = value[Symbolic.Length..].Trim();
        }

        return null;
    }

    // A work tree's own references lie in its own folder, all others in that of the repository.
    private static string? Loose(HistoryRepository repository, string name)
    {
        if (name.Split('/').Contains("..", StringComparer.Ordinal) || name.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(name))
        {
            return null;
        }

        return new[] { repository.GitDirectory, repository.CommonDirectory }
            .Distinct(StringComparer.Ordinal)
            .Select(folder => Path.Combine(folder, name))
            .Where(File.Exists)
            .Select(ReferenceText.Read)
            .FirstOrDefault();
    }

    private static string? Packed(HistoryRepository repository, string name)
    {
        try
        {
            return ReferenceText.Packed(repository.CommonDirectory)
                .FirstOrDefault(line => line.Length > name.Length && line.EndsWith(name, StringComparison.Ordinal) && line[^(name.Length + 1)] == ' ')?.Split(' ')[0];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
