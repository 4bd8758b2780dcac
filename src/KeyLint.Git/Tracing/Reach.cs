using KeyLint.Git.Reading;
using KeyLint.Git.References;

namespace KeyLint.Git.Tracing;

/// <summary>Which kinds of references reach each commit.</summary>
internal sealed class Reach
{
    private const ReferenceKind Aside = ReferenceKind.Note | ReferenceKind.Stash;
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

    /// <summary>Whether a commit is part of the project's history, not only of stashes and notes.</summary>
    public bool IsProject(int commit) => (_kinds[commit] & ~Aside) != 0;

    public HistoryProvenance Of(int commit)
        => IsProject(commit) ? HistoryProvenance.Commit
            : _kinds[commit].HasFlag(ReferenceKind.Stash) ? HistoryProvenance.Stash
            : HistoryProvenance.Note;
}
