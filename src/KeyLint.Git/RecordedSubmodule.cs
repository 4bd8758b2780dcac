using KeyLint.Git.Reading;

namespace KeyLint.Git;

/// <summary>A submodule as a history records it.</summary>
/// <param name="Path">Its path in the work tree.</param>
/// <param name="Commits">The commits of the other repository that stood there, sorted.</param>
public sealed record RecordedSubmodule(string Path, IReadOnlyList<ObjectId> Commits)
{
    internal static IReadOnlyList<RecordedSubmodule> All(HistoryGraph graph, PathTable paths)
        => [.. graph.Links.All
            .Select(link => (Path: paths.OfEntry(link.Tree, link.Index), link.Commit))
            .GroupBy(link => link.Path, link => link.Commit, StringComparer.Ordinal)
            .OrderBy(links => links.Key, StringComparer.Ordinal)
            .Select(links => new RecordedSubmodule(links.Key, [.. links.Distinct().Order()]))];
}
