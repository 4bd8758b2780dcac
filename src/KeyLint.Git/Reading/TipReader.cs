using KeyLint.Git.Objects;
using KeyLint.Git.References;

namespace KeyLint.Git.Reading;

/// <summary>Follows references, through tags, to the commits, trees and blobs that they hold.</summary>
internal sealed class TipReader(HistoryGraph graph, ObjectFailures failures, ProblemLog problems)
{
    public void Add(Reference reference)
    {
        var tags = new List<ObjectId>();
        var id = reference.Target;
        Span<byte> bytes = stackalloc byte[graph.IdLength];
        while (true)
        {
            id.CopyTo(bytes);
            var isThere = graph.Store.TryFind(bytes, out var number);
            var kind = isThere ? graph.Store.Kind(number) : ObjectKind.Unknown;
            if (kind == ObjectKind.Tag && !tags.Contains(id))
            {
                tags.Add(id);
                if (graph.TagTargets[graph.Numbers[number]] is { } target)
                {
                    id = target;
                    continue;
                }
            }

            if (reference.IsTrace && !isThere)
            {
                return;
            }

            if (!isThere)
            {
                failures.Missing(id, ObjectKind.Unknown);
            }

            if (kind == ObjectKind.Unknown && tags.Count == 0 && !reference.IsTrace)
            {
                problems.Gap(HistoryProblemKind.BrokenReference, reference.Name, $"The reference names object {id}, which cannot be read.");
            }

            graph.Tips.Add(new Tip(
                reference,
                [.. tags],
                kind == ObjectKind.Commit && graph.Commit(graph.Numbers[number]).IsRead ? graph.Numbers[number] : -1,
                kind == ObjectKind.Tree ? graph.Numbers[number] : -1,
                kind == ObjectKind.Blob ? graph.Numbers[number] : -1));
            return;
        }
    }
}
