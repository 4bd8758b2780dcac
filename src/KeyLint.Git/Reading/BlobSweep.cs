using System.Collections;
using KeyLint.Git.Objects;
using KeyLint.Git.Packs;
using KeyLint.Git.Selecting;

namespace KeyLint.Git.Reading;

/// <summary>Reads blobs and gives them to the handler.</summary>
internal sealed class BlobSweep(
    HistoryGraph graph, PathTable paths, Selection selection, Delivery delivery, LfsContents lfs, ObjectFailures failures) : IObjectVisitor
{
    private readonly BitArray _isWanted = new(graph.Blobs.Count);
    private int _left;

    /// <summary>How many blobs are left to read.</summary>
    public int Left => _left;

    public long SizeLimit => delivery.Options.MaxBlobSize;

    public bool VerifiesHashes => delivery.Options.VerifyObjects;

    public bool Wants(int number) => graph.Store.Kind(number) == ObjectKind.Blob && _isWanted[graph.Numbers[number]];

    /// <summary>Finds out what is to be read; what was scanned before counts as read.</summary>
    public void Prepare()
    {
        var scanned = delivery.Options.Scanned;
        for (var blob = 0; blob < graph.Blobs.Count; blob++)
        {
            if (!selection.HasBlob(graph.Blobs.Object(blob)))
            {
                continue;
            }

            if (scanned is not null && scanned.Knows(graph.Blobs[blob], () => paths.OfBlob(blob), out var size))
            {
                delivery.Counters.Given(HistoryObjectKind.Blob, size);
            }
            else
            {
                _isWanted[blob] = true;
                _left++;
            }
        }
    }

    public object? Visit(int number, ObjectKind kind, ReadOnlySpan<byte> content, EntryChange change, int worker)
    {
        Interlocked.Decrement(ref _left);
        lfs.Note(graph.Numbers[number], content);
        return delivery.Blob(graph.Store.Id(number), paths, graph.Numbers[number], content, change, worker);
    }

    public void TooLarge(int number, long size) => failures.TooLarge(graph.Store.Id(number), ObjectKind.Blob, size, delivery.Options.MaxBlobSize, PathOf(number));

    public void Fail(int number, string detail) => failures.Corrupt(graph.Store.Id(number), ObjectKind.Blob, detail, PathOf(number));

    private string PathOf(int number) => paths.OfBlob(graph.Numbers[number]);
}
