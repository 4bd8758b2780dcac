using System.Text;

namespace KeyLint.Git.Tests.Support;

/// <summary>A place of a repository that can hold a secret.</summary>
/// <param name="Kind">What kind of text it is.</param>
/// <param name="Provenance">How it is reached.</param>
/// <param name="Plant">Puts the secret there and only there; returns the folder to open, null for the repository's own.</param>
internal sealed record Place(HistoryObjectKind Kind, HistoryProvenance Provenance, Func<TestRepository, string?> Plant)
{
    public const string Marker = "MARKER-0123456789-abcdef";

    /// <summary>The bytes that the marker is there.</summary>
    public byte[] Bytes { get; init; } = Encoding.UTF8.GetBytes(Marker);

    public static Place In(HistoryProvenance provenance, Action<TestRepository> plant)
        => Of(provenance switch
        {
            HistoryProvenance.CommitMessage => HistoryObjectKind.CommitMessage,
            HistoryProvenance.TagMessage => HistoryObjectKind.TagMessage,
            HistoryProvenance.FileName => HistoryObjectKind.FileName,
            HistoryProvenance.ReferenceName => HistoryObjectKind.ReferenceName,
            HistoryProvenance.ReflogMessage => HistoryObjectKind.ReflogMessage,
            _ => HistoryObjectKind.Blob,
        }, provenance, plant);

    public static Place Of(HistoryObjectKind kind, HistoryProvenance provenance, Action<TestRepository> plant)
        => new(kind, provenance, repository =>
        {
            plant(repository);
            return null;
        });

    /// <summary>A file whose bytes are the marker in some encoding.</summary>
    public static Place Encoded(Encoding encoding, bool hasMark)
    {
        var bytes = encoding.GetBytes(Marker);
        return In(HistoryProvenance.Commit, repository =>
        {
            File.WriteAllBytes(Path.Combine(repository.Folder, "wide.txt"), [.. hasMark ? encoding.GetPreamble() : [], .. bytes]);
            repository.Commit("wide");
        }) with
        { Bytes = bytes };
    }
}
