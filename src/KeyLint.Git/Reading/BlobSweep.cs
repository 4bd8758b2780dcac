using KeyLint.Git.Objects;
using KeyLint.Git.Packs;
using KeyLint.Git.Selecting;

namespace KeyLint.Git.Reading;

/// <summary>Reads blobs and gives them to the handler.</summary>
internal sealed class BlobSweep(
    HistoryGraph graph, PathTable paths, Selection selection, Delivery delivery, LfsContents lfs, ObjectFailures failures) : IObjectVisitor
{
    public long SizeLimit => delivery.Options.MaxBlobSize;

    public bool VerifiesHashes => delivery.Options.VerifyObjects;

    public bool Wants(int number) => graph.Store.Kind(number) == ObjectKind.Blob && selection.HasBlob(number);

    public object? Visit(int number, ObjectKind kind, ReadOnlySpan<byte> content, EntryChange change, int worker)
    {
        lfs.Note(graph.Numbers[number], content);
        delivery.Blob(graph.Store.Id(number), paths, graph.Numbers[number], content, worker);
        return null;
    }

    public void TooLarge(int number, long size) => failures.TooLarge(graph.Store.Id(number), size, delivery.Options.MaxBlobSize);

    public void Fail(int number, string detail) => failures.Corrupt(graph.Store.Id(number), ObjectKind.Blob, detail);
}
