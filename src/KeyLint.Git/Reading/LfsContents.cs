using System.Collections.Concurrent;
using System.Globalization;
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
            if (Fault(store.Find(pointer), pointer, out var content) is { } fault)
            {
                problems.Gap(HistoryProblemKind.LfsContent, path.Length > 0 ? path : graph.Blobs[blob].ToString(), fault);
            }
            else
            {
                delivery.Lfs(graph.Blobs[blob], paths, blob, content);
            }
        }
    }

    private string? Fault(LfsContent? found, LfsPointer pointer, out byte[] content)
    {
        content = [];
        if (found is null)
        {
            return "Git LFS keeps the file, and it was not fetched. Run git lfs fetch --all.";
        }

        if (found.Size > delivery.Options.MaxBlobSize)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"The file in Git LFS has {found.Size} bytes, more than the limit of {delivery.Options.MaxBlobSize}, and was not read.");
        }

        try
        {
            content = File.ReadAllBytes(found.Path);
            return content.Length == pointer.Size ? null : "Only a part of the file in Git LFS was fetched.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "The file in Git LFS cannot be read: " + exception.Message;
        }
    }
}
