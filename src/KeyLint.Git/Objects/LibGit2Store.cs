using KeyLint.Git.Packs;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Objects;

/// <summary>
/// The objects of a repository's folders with packs read through libgit2: slower, and for stores that the own reader does not know. Loose
/// files are read without it, since it never returns from a truncated one.
/// </summary>
internal sealed class LibGit2Store : IObjectStore
{
    private readonly List<LibGit2Database> _packed = [];
    private readonly List<LooseObjects> _loose = [];
    private readonly ObjectCatalog _catalog;
    private readonly ObjectKind[] _kinds;

    public LibGit2Store(IReadOnlyList<string> folders, int idLength, ProblemLog problems)
    {
        foreach (var folder in folders)
        {
            _packed.Add(new LibGit2Database(folder));
            _loose.Add(new LooseObjects(folder, idLength, problems));
        }

        var lists = _packed.Select(database => database.List()).Concat(_loose.Select(loose => Enumerable.Range(0, loose.Count).Select(loose.Id).ToArray()));
        _catalog = new ObjectCatalog([.. lists.Select((list, source) => list.Select((id, place) => new ObjectCopy(id, source, place)).ToArray())]);
        _kinds = new ObjectKind[_catalog.Ids.Count];
        for (var number = 0; number < _kinds.Length; number++)
        {
            _kinds[number] = Copies(number).Select(Kind).FirstOrDefault(kind => kind != ObjectKind.Unknown);
        }
    }

    public int Count => _kinds.Length;

    public Caching.KnownGraph? Known => null;

    public bool Borrows => _loose.Count > 1;

    public ObjectId Id(int number) => _catalog.Ids[number];

    public ObjectKind Kind(int number) => _kinds[number];

    public bool IsBorrowed(int number) => Copies(number).All(copy => copy.Source % _packed.Count != 0);

    public bool TryFind(ReadOnlySpan<byte> id, out int number) => _catalog.Ids.TryFind(id, out number);

    public ObjectLease Read(int number)
    {
        try
        {
            var content = Read(number, long.MaxValue, out var kind, out _);
            return ObjectLease.Found(kind, content);
        }
        catch (InvalidDataException exception)
        {
            return ObjectLease.Failed(exception.Message);
        }
    }

    public void Sweep(IObjectVisitor visitor, int degree, CancellationToken cancellation)
    {
        var workers = new System.Collections.Concurrent.ConcurrentBag<int>(Enumerable.Range(0, degree));
        var options = new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancellation };
        try
        {
            Parallel.For(
                0,
                Count,
                options,
                () => workers.TryTake(out var worker) ? worker : throw new InvalidOperationException("More threads than workers."),
                (number, _, worker) =>
                {
                    if (visitor.Wants(number))
                    {
                        Visit(number, visitor, worker);
                    }

                    return worker;
                },
                workers.Add);
        }
        catch (AggregateException failure)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure.InnerExceptions[0]);
        }
    }

    public void Dispose() => _packed.ForEach(database => database.Dispose());

    private void Visit(int number, IObjectVisitor visitor, int worker)
    {
        EntryBuffer content;
        long size;
        try
        {
            content = Read(number, visitor.SizeLimit, out _, out size);
        }
        catch (InvalidDataException exception)
        {
            visitor.Fail(number, exception.Message);
            return;
        }

        if (size > visitor.SizeLimit)
        {
            visitor.TooLarge(number, size);
            return;
        }

        try
        {
            if (visitor.VerifiesHashes && ObjectHash.Of(Kind(number), content.Span, ObjectId.ByteLength) != Id(number))
            {
                visitor.Fail(number, "the content is not what its id says");
                return;
            }

            visitor.Visit(number, Kind(number), content.Span, default, worker);
        }
        finally
        {
            content.Return();
        }
    }

    private IEnumerable<ObjectCopy> Copies(int number)
    {
        var (source, place) = _catalog.Find(number);
        return _catalog.Others(number).Prepend(new ObjectCopy(Id(number), source, place));
    }

    private ObjectKind Kind(ObjectCopy copy)
        => copy.Source < _packed.Count ? _packed[copy.Source].Kind(copy.Id) : _loose[copy.Source - _packed.Count].Kind(copy.Place);

    private EntryBuffer Read(int number, long limit, out ObjectKind kind, out long size)
    {
        InvalidDataException? fault = null;
        foreach (var copy in Copies(number))
        {
            try
            {
                return copy.Source < _packed.Count
                    ? _packed[copy.Source].Read(copy.Id, limit, out kind, out size)
                    : _loose[copy.Source - _packed.Count].Read(copy.Place, limit, out kind, out size);
            }
            catch (InvalidDataException exception)
            {
                fault ??= exception;
            }
        }

        throw fault!;
    }
}
