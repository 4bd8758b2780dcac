using System.Globalization;
using KeyLint.Git.Objects;

namespace KeyLint.Git.Reading;

/// <summary>Names the objects that could not be read. In a partial clone those that were never fetched are counted as one problem.</summary>
internal sealed class ObjectFailures(ProblemLog problems, bool isPartialClone)
{
    private readonly HashSet<ObjectId> _notFetched = [];

    /// <summary>An object that the history needs is not there.</summary>
    public void Missing(ObjectId id, ObjectKind expected)
    {
        if (isPartialClone)
        {
            lock (_notFetched)
            {
                _notFetched.Add(id);
            }
        }
        else
        {
            problems.Gap(HistoryProblemKind.MissingObject, id.ToString(), $"The {Word(expected)} is missing from the object database.");
        }
    }

    public void Corrupt(ObjectId id, ObjectKind kind, string detail)
        => problems.Gap(HistoryProblemKind.CorruptObject, id.ToString(), $"The {Word(kind)} cannot be read: {detail}.");

    public void WrongKind(ObjectId id, ObjectKind expected, ObjectKind found)
        => problems.Gap(
            HistoryProblemKind.CorruptObject, id.ToString(), $"A {Word(expected)} was expected, but the object is a {Word(found)}.");

    public void Malformed(ObjectId id, ObjectKind kind)
        => problems.Gap(HistoryProblemKind.CorruptObject, id.ToString(), $"The {Word(kind)} is malformed; what could be read of it was read.");

    public void TooLarge(ObjectId id, ObjectKind kind, long size, long limit)
        => problems.Gap(
            HistoryProblemKind.BlobTooLarge,
            id.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"The {Word(kind)} has {size} bytes, more than the limit of {limit}, and was not read."));

    /// <summary>Adds the one problem of a partial clone, once everything was read.</summary>
    public void Close(string subject)
    {
        if (_notFetched.Count > 0)
        {
            problems.Gap(
                HistoryProblemKind.PartialClone,
                subject,
                string.Create(CultureInfo.InvariantCulture, $"{_notFetched.Count} objects of this partial clone were never fetched."));
        }
    }

    private static string Word(ObjectKind kind) => kind switch
    {
        ObjectKind.Commit => "commit",
        ObjectKind.Tree => "tree",
        ObjectKind.Blob => "blob",
        ObjectKind.Tag => "tag",
        _ => "object",
    };
}
