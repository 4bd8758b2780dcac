using System.Globalization;
using KeyLint.Git.Objects;

namespace KeyLint.Git.Reading;

/// <summary>Names the objects that could not be read, with a path of each. In a partial clone those that were never fetched are counted as one problem.</summary>
internal sealed class ObjectFailures(ProblemLog problems, bool isPartialClone)
{
    private readonly Dictionary<(ObjectId Id, ObjectKind Expected), string> _missing = [];
    private readonly Dictionary<ObjectId, string> _damaged = [];
    private readonly Lock _lock = new();

    /// <summary>An object that the history needs is not there. The first path is told.</summary>
    public void Missing(ObjectId id, ObjectKind expected, Func<string>? path = null)
    {
        lock (_lock)
        {
            if (!_missing.ContainsKey((id, expected)))
            {
                _missing.Add((id, expected), isPartialClone ? "" : path?.Invoke() ?? "");
            }
        }
    }

    /// <summary>An object cannot be read.</summary>
    /// <param name="id">The object.</param>
    /// <param name="kind">Unknown where even that cannot be read.</param>
    /// <param name="detail">Why.</param>
    /// <param name="path">A path of it, or an empty text.</param>
    public void Corrupt(ObjectId id, ObjectKind kind, string detail, string path = "")
    {
        if (kind != ObjectKind.Unknown)
        {
            Unreadable(id, kind, detail, path);
            return;
        }

        // What it should be, and where, is said by what names it.
        lock (_lock)
        {
            _damaged.TryAdd(id, detail);
        }
    }

    public void WrongKind(ObjectId id, ObjectKind expected, ObjectKind found)
        => problems.Gap(
            HistoryProblemKind.CorruptObject, id.ToString(), $"A {Word(expected)} was expected, but the object is a {Word(found)}.");

    public void Malformed(ObjectId id, ObjectKind kind)
        => problems.Gap(HistoryProblemKind.CorruptObject, id.ToString(), $"The {Word(kind)} is malformed; what could be read of it was read.");

    public void TooLarge(ObjectId id, ObjectKind kind, long size, long limit, string path = "")
        => problems.Gap(
            HistoryProblemKind.BlobTooLarge,
            id.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"The {Word(kind)} has {size} bytes, more than the limit of {limit}, and was not read{At(path)}."));

    /// <summary>Tells what could not be told before everything was read.</summary>
    /// <param name="subject">The repository.</param>
    public void Close(string subject)
    {
        var byId = _missing.ToLookup(missing => missing.Key.Id);
        foreach (var (id, detail) in _damaged)
        {
            var named = byId[id].OrderBy(missing => missing.Key.Expected).FirstOrDefault();
            Unreadable(id, named.Key.Expected, detail, named.Value ?? "");
        }

        var missing = _missing.Where(missing => !_damaged.ContainsKey(missing.Key.Id)).ToList();
        if (!isPartialClone)
        {
            foreach (var ((id, expected), path) in missing)
            {
                problems.Gap(HistoryProblemKind.MissingObject, id.ToString(), $"The {Word(expected)} is missing from the object database{At(path)}.");
            }
        }
        else if (missing.Select(missing => missing.Key.Id).Distinct().Count() is var count and > 0)
        {
            problems.Gap(
                HistoryProblemKind.PartialClone,
                subject,
                string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "object" : "objects")} of this partial clone {(count == 1 ? "was" : "were")} never fetched. ")
                    + "Run git fetch --refetch --no-filter, with git 2.36 or later, or clone again without --filter.");
        }
    }

    private void Unreadable(ObjectId id, ObjectKind kind, string detail, string path) =>
        problems.Gap(HistoryProblemKind.CorruptObject, id.ToString(), $"The {Word(kind)} cannot be read: {detail.TrimEnd('.')}{At(path)}.");

    private static string At(string path) => path.Length > 0 ? $"; it is {path}" : "";

    private static string Word(ObjectKind kind) => kind switch
    {
        ObjectKind.Commit => "commit",
        ObjectKind.Tree => "tree",
        ObjectKind.Blob => "blob",
        ObjectKind.Tag => "tag",
        _ => "object",
    };
}
