using KeyLint.Git.Index;
using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;

namespace KeyLint.Git.Reading;

/// <summary>Which blobs are staged in some work tree, and where.</summary>
internal static class StagedBlobs
{
    public static ILookup<int, (string Path, string Index)> Read(
        HistoryRepository repository, HistoryGraph graph, ObjectFailures failures, ProblemLog problems)
    {
        var staged = new List<(int Blob, string Path, string Index)>();
        foreach (var index in StagedFiles.Read(repository, problems))
        {
            foreach (var file in index.Files.Where(file => file.Kind == EntryKind.Blob && !file.IsIntentToAdd))
            {
                if (graph.Blobs.TryFind(file.Id, out var blob))
                {
                    staged.Add((blob, file.Path, index.WorkTree.Prefix + "index"));
                }
                else if (!file.IsResolved)
                {
                    failures.Missing(file.Id, ObjectKind.Blob, () => file.Path);
                }
            }
        }

        return staged.ToLookup(entry => entry.Blob, entry => (entry.Path, entry.Index));
    }
}
