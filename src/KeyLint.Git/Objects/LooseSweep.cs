using KeyLint.Git.Packs;

namespace KeyLint.Git.Objects;

/// <summary>The loose objects of a sweep, shared out between its threads.</summary>
internal sealed class LooseSweep
{
    private readonly ObjectStore _store;
    private readonly IObjectVisitor _visitor;
    private readonly List<(LooseObjects Folder, int Place, int Number)> _wanted = [];
    private int _next;

    public LooseSweep(ObjectStore store, IObjectVisitor visitor)
    {
        (_store, _visitor) = (store, visitor);
        var first = store.Sources.Packs.Count;
        for (var source = first; source < first + store.Sources.LooseFolders; source++)
        {
            var folder = store.Sources.Loose(source);
            for (var place = 0; place < folder.Count; place++)
            {
                if (store.Catalog.NumberAt(source, place) is >= 0 and var number && visitor.Wants(number))
                {
                    _wanted.Add((folder, place, number));
                }
            }
        }
    }

    public void Run(PackReader reader, int worker, CancellationToken cancellation)
    {
        while (Interlocked.Increment(ref _next) - 1 is var at && at < _wanted.Count)
        {
            cancellation.ThrowIfCancellationRequested();
            Visit(_wanted[at].Folder, _wanted[at].Place, _wanted[at].Number, reader, worker);
        }
    }

    public void End() => Interlocked.Exchange(ref _next, int.MaxValue / 2);

    private void Visit(LooseObjects folder, int place, int number, PackReader reader, int worker)
    {
        EntryBuffer content;
        ObjectKind kind;
        try
        {
            content = folder.Read(place, _visitor.SizeLimit, out kind, out var size);
            if (size > _visitor.SizeLimit)
            {
                _visitor.TooLarge(number, size);
                return;
            }
        }
        catch (InvalidDataException exception)
        {
            if (!TryOther(number, reader, out content, out kind))
            {
                _visitor.Fail(number, exception.Message);
                return;
            }
        }

        try
        {
            if (kind == _store.Kind(number))
            {
                _visitor.Visit(number, kind, content.Span, default, worker);
            }
            else
            {
                _visitor.Fail(number, "the repository changed while it was read");
            }
        }
        finally
        {
            content.Return();
        }
    }

    private bool TryOther(int number, PackReader reader, out EntryBuffer content, out ObjectKind kind)
    {
        try
        {
            content = _store.Read(number, reader, out kind);
            return true;
        }
        catch (InvalidDataException)
        {
            (content, kind) = (default, ObjectKind.Unknown);
            return false;
        }
    }
}
