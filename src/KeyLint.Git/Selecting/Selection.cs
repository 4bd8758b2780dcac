using System.Collections;
using KeyLint.Git.Reading;
using KeyLint.Git.Tracing;

namespace KeyLint.Git.Selecting;

/// <summary>What of a history is given to the handler, worked out from what was asked for.</summary>
internal sealed class Selection
{
    private readonly HistoryGraph _graph;
    private readonly Reachability _reach;
    private readonly BitArray? _commits;
    private readonly SelectedFiles? _files;
    private readonly HashSet<ObjectId> _tags = [];
    private readonly HashSet<string> _references = [];
    private readonly bool _hasMessages;

    public Selection(HistorySelection asked, HistoryGraph graph, CommitOrder order, Reachability reach, CancellationToken cancellation)
    {
        (_graph, _reach, _hasMessages) = (graph, reach, asked.Paths.Count == 0);
        if (asked.IsAll)
        {
            return;
        }

        var tips = SelectedTips.Of(asked, graph);
        var since = asked.Since?.ToUnixTimeSeconds() ?? long.MinValue;
        _tags.UnionWith(tips.SelectMany(tip => tip.Tags));
        _references.UnionWith(tips.Select(tip => tip.Reference.Name));
        var reached = asked.NamesTips || asked.ReachableOnly ? graph.ReachedFrom(tips) : Everything(reach);
        _commits = new BitArray(graph.Commits.Count);
        _files = new SelectedFiles(graph, asked.Paths, cancellation);
        foreach (var commit in order.Order.Where(commit => reached[commit] && graph.Commit(commit).Time < since))
        {
            _files.Exclude(graph.Commit(commit).Tree);
        }

        foreach (var commit in order.Order.Where(commit => reached[commit] && graph.Commit(commit).Time >= since))
        {
            _commits[commit] = true;
            _files.Include(graph.Commit(commit).Tree);
        }

        foreach (var tip in tips)
        {
            _files.Include(tip.Tree);
            _files.IncludeBlob(tip.Blob);
        }

        if (!asked.NamesTips && !asked.ReachableOnly && asked.Since is null)
        {
            IncludeLoose();
        }
    }

    /// <summary>Whether the message of a commit or tag is selected.</summary>
    public bool HasMessage(int number)
    {
        if (!IsOurs(number) || !_hasMessages)
        {
            return false;
        }

        return _commits is null
            || (_graph.Store.Kind(number) == Objects.ObjectKind.Commit ? _commits[_graph.Numbers[number]] : _tags.Contains(_graph.Store.Id(number)));
    }

    public bool HasBlob(int number) => IsOurs(number) && (_files is null || _files.HasBlob(_graph.Numbers[number]));

    public bool HasText(NamedText text) => _commits is null || text.Kind switch
    {
        HistoryObjectKind.FileName => _files!.HasName(text.Name),
        HistoryObjectKind.ReferenceName => _hasMessages && _references.Contains(text.Reference),
        _ => false,
    };

    // What a repository borrows from another is its own only as far as it reaches it.
    public bool IsOurs(int number) => !_graph.Store.Borrows || !_graph.Store.IsBorrowed(number) || _reach.Has(number);

    private BitArray Everything(Reachability reach)
    {
        var all = new BitArray(_graph.Commits.Count);
        for (var commit = 0; commit < all.Count; commit++)
        {
            all[commit] = IsOurs(_graph.Commits.Object(commit)) || reach.HasCommit(commit);
        }

        return all;
    }

    private void IncludeLoose()
    {
        for (var tree = 0; tree < _graph.Trees.Count; tree++)
        {
            if (_reach.Paths.IsRoot(tree))
            {
                _files!.Include(tree);
            }
        }

        foreach (var staged in _graph.Staged)
        {
            foreach (var (path, _) in staged)
            {
                _files!.IncludeAt(staged.Key, path);
            }
        }
    }
}
