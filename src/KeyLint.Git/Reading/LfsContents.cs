using System.Collections.Concurrent;
using KeyLint.Git.Lfs;

namespace KeyLint.Git.Reading;

/// <summary>Notes the pointers of Git LFS among blobs, and gives what they point at, where it was fetched.</summary>
internal sealed class LfsContents(HistoryRepository repository, Delivery delivery, ProblemLog problems)
{
    private readonly ConcurrentBag<(int Blob, LfsPointer Pointer)> _pointers = [];

    public void Note(int blob, ReadOnlySpan<byte> content)
    {
        if (LfsPointer.Is(content) && LfsPointer.Parse(content) is { } pointer)
        {
            _pointers.Add((blob, pointer));
        }
    }

    public void Give(HistoryGraph graph, PathTable paths, CancellationToken cancellation)
    {
        var store = new LfsStore(repository);
        foreach (var (blob, pointer) in _pointers.OrderBy(entry => entry.Blob))
        {
            cancellation.ThrowIfCancellationRequested();
            var path = paths.OfBlob(blob);
            if (store.Read(pointer, delivery.Options.MaxBlobSize, out var content) is { } fault)
            {
                problems.Gap(HistoryProblemKind.LfsContent, path.Length > 0 ? path : graph.Blobs[blob].ToString(), fault);
            }
            else
            {
                delivery.Lfs(graph.Blobs[blob], paths, blob, content);
            }
        }
    }
}
