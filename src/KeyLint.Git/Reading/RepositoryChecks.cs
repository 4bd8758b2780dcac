using System.Globalization;
using System.Text;
using KeyLint.Git.Storage;

namespace KeyLint.Git.Reading;

/// <summary>Looks for what the objects themselves do not tell: shallow boundaries and grafts.</summary>
internal static class RepositoryChecks
{
    /// <summary>The commits whose parents were not fetched, which is a gap.</summary>
    public static HashSet<ObjectId> Shallow(HistoryRepository repository, ProblemLog problems)
    {
        var boundary = Boundary(repository, problems);
        if (boundary.Count > 0)
        {
            problems.Gap(
                HistoryProblemKind.ShallowClone,
                repository.CommonDirectory,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The clone is shallow: nothing before {(boundary.Count == 1 ? "one commit" : $"{boundary.Count} commits")} was fetched. Run git fetch --unshallow."));
        }

        return boundary;
    }

    /// <summary>The commits whose parents were not fetched.</summary>
    public static HashSet<ObjectId> Boundary(HistoryRepository repository, ProblemLog problems)
    {
        var boundary = new HashSet<ObjectId>();
        foreach (var line in Lines(Path.Combine(repository.CommonDirectory, "shallow"), problems))
        {
            if (ObjectId.TryParse(Encoding.UTF8.GetBytes(line.Trim()), out var id))
            {
                boundary.Add(id);
            }
        }

        return boundary;
    }

    public static void Grafts(HistoryRepository repository, ProblemLog problems)
    {
        var file = Path.Combine(repository.CommonDirectory, "info", "grafts");
        if (Lines(file, problems).Any(line => line.Length > 0 && line[0] != '#'))
        {
            problems.Note(HistoryProblemKind.Grafts, file, "Grafts change what git shows; the true parents of all commits were read.");
        }
    }

    private static string[] Lines(string file, ProblemLog problems)
    {
        try
        {
            return RegularFile.HasContent(file) ? File.ReadAllLines(file) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Gap(HistoryProblemKind.DamagedFile, file, $"The file cannot be read: {exception.Message.TrimEnd('.')}.");
            return [];
        }
    }
}
