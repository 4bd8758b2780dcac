using KeyLint.Git.Reading;
using KeyLint.Git.References;

namespace KeyLint.Git.Tracing;

/// <summary>How firmly something is held, the firmest first.</summary>
internal enum Hold
{
    /// <summary>By a reference.</summary>
    Reference,

    /// <summary>By a reflog or a command's note.</summary>
    Trace,

    /// <summary>By nothing.</summary>
    Nothing,
}

/// <summary>Which kinds of references reach each commit.</summary>
internal sealed class Reach
{
    private const ReferenceKind Traces = ReferenceKind.Reflog | ReferenceKind.Command;
    private const ReferenceKind Aside = ReferenceKind.Note | ReferenceKind.Stash | Traces;
    private readonly ReferenceKind[] _kinds;

    public Reach(HistoryGraph graph, CommitOrder order)
    {
        _kinds = new ReferenceKind[order.Count];
        foreach (var tip in graph.Tips.Where(tip => tip.Commit >= 0))
        {
            _kinds[tip.Commit] |= tip.Reference.Kind;
        }

        for (var place = order.Order.Length - 1; place >= 0; place--)
        {
            var commit = order.Order[place];
            foreach (var parent in order.Parents[commit])
            {
                _kinds[parent] |= _kinds[commit];
            }
        }
    }

    /// <summary>Whether a commit is part of the project's history, not only of stashes, notes and traces.</summary>
    public bool IsProject(int commit) => (_kinds[commit] & ~Aside) != 0;

    /// <summary>How firmly a commit is held. A stash is held by its reflog as much as by its reference.</summary>
    public Hold HoldOf(int commit) => (_kinds[commit] & ~Traces) != 0 ? Hold.Reference
        : _kinds[commit] != ReferenceKind.None ? Hold.Trace
        : Hold.Nothing;

    public HistoryProvenance Of(int commit)
        => IsProject(commit) ? HistoryProvenance.Commit
            : _kinds[commit].HasFlag(ReferenceKind.Stash) ? HistoryProvenance.Stash
            : _kinds[commit].HasFlag(ReferenceKind.Note) ? HistoryProvenance.Note
            : _kinds[commit] == ReferenceKind.None ? HistoryProvenance.Unreachable
            : HistoryProvenance.Reflog;
}
