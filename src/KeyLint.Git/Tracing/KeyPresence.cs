using System.Numerics;
using KeyLint.Git.Reading;
using KeyLint.Git.References;

namespace KeyLint.Git.Tracing;

/// <summary>Where in the commit graph the keys of a block are: commits that bring them in or take them out, tips that hold them.</summary>
internal sealed class KeyPresence
{
    private readonly HistoryGraph _graph;
    private readonly CommitOrder _order;
    private readonly PresencePass _pass;
    private readonly ulong[] _inTrees;
    private readonly HoldingTrees _trees;
    private readonly KeyBlock _block;
    private readonly Reach _reach;
    private readonly ulong[] _held = new ulong[3];
    private readonly ulong[] _firmer = new ulong[3];

    public KeyPresence(HistoryGraph graph, CommitOrder order, Reach reach, HoldingTrees trees, KeyBlock block)
    {
        (_graph, _order, _trees, _block, _reach) = (graph, order, trees, block, reach);
        _inTrees = block.InTrees(trees);
        var inMessage = new ulong[order.Count];
        foreach (var (commit, mask) in block.Commits)
        {
            inMessage[commit] = mask;
        }

        var inTree = new ulong[order.Count];
        foreach (var commit in order.Order)
        {
            inTree[commit] = InTree(graph.Commit(commit).Tree);
        }

        _pass = new PresencePass(order, inTree, commit => graph.IsTreeRead(graph.Commit(commit).Tree), inMessage);
        FindHolds();
        FindChanges();
        FindRemovals();
        FindTips();
    }

    /// <summary>For each bit, the commits that bring the key in, parents first.</summary>
    public List<int>[] Introduced { get; } = NewLists<int>();

    /// <summary>For each bit, the first commit that holds the key, or -1.</summary>
    public int[] First { get; } = NewNumbers();

    /// <summary>For each bit, the last commit that takes the key out, or -1.</summary>
    public int[] Removed { get; } = NewNumbers();

    /// <summary>For each bit, the last commit, by date, whose tree holds the key, or -1.</summary>
    public int[] Last { get; } = NewNumbers();

    /// <summary>For each bit, the reflogs and notes of commands whose history holds the key.</summary>
    public List<string>[] KeptBy { get; } = NewLists<string>();

    /// <summary>What the history of some reference holds, a stash among them.</summary>
    public ulong Referenced { get; private set; }

    /// <summary>For each bit, in how many commits' trees the key is.</summary>
    public int[] Commits { get; } = new int[KeyBlock.MaxKeys];

    public List<string>[] TipBranches { get; } = NewLists<string>();

    public List<string>[] Branches { get; } = NewLists<string>();

    public List<string>[] Tags { get; } = NewLists<string>();

    public ulong AtHead { get; private set; }

    public ulong Pushed { get; private set; }

    public bool HasRemoteBranches { get; private set; }

    private static List<T>[] NewLists<T>() => [.. Enumerable.Range(0, KeyBlock.MaxKeys).Select(_ => new List<T>())];

    private static int[] NewNumbers()
    {
        var numbers = new int[KeyBlock.MaxKeys];
        Array.Fill(numbers, -1);
        return numbers;
    }

    private static void Each(ulong mask, Action<int> action)
    {
        for (; mask != 0; mask &= mask - 1)
        {
            action(BitOperations.TrailingZeroCount(mask));
        }
    }

    private ulong InTree(int tree) => tree < 0 || _trees.Position(tree) is not (>= 0 and var position) ? 0 : _inTrees[position];

    // What a tip names without a commit.
    private ulong Named(Tip tip) => InTree(tip.Tree) | _block.Blobs.GetValueOrDefault(tip.Blob);

    // What is written on the way to what a tip names.
    private ulong InNames(Tip tip)
        => tip.Tags.Aggregate(_block.References.GetValueOrDefault(tip.Reference.Name), (mask, tag) => mask | _block.Tags.GetValueOrDefault(tag));

    // What references hold of a key counts; what unreachable commits tell, only of a key that no reference holds.
    private void FindHolds()
    {
        foreach (var commit in _order.Order)
        {
            _held[(int)_reach.HoldOf(commit)] |= _pass.InTree[commit] | _pass.InMessage[commit];
        }

        foreach (var tip in _graph.Tips)
        {
            _held[(int)(tip.Reference.IsHolding ? Hold.Reference : Hold.Trace)] |= Named(tip) | InNames(tip);
        }

        _firmer[(int)Hold.Trace] = _held[(int)Hold.Reference];
        _firmer[(int)Hold.Nothing] = _held[(int)Hold.Reference] | _held[(int)Hold.Trace];
    }

    private void FindChanges()
    {
        foreach (var commit in _order.Order)
        {
            var counted = ~_firmer[(int)_reach.HoldOf(commit)];
            Each(counted & (_pass.Introduced(commit) | _pass.InMessage[commit]), bit => Introduced[bit].Add(commit));
            Each(counted & _pass.First(commit), bit => First[bit] = First[bit] < 0 || IsEarlier(commit, First[bit]) ? commit : First[bit]);
            for (var mask = counted & _pass.InTree[commit]; mask != 0; mask &= mask - 1)
            {
                var bit = BitOperations.TrailingZeroCount(mask);
                Commits[bit]++;
                Last[bit] = Last[bit] < 0 || IsEarlier(Last[bit], commit) ? commit : Last[bit];
            }
        }
    }

    // From the newest back, so that a removal with a later one after it is passed over.
    private void FindRemovals()
    {
        var after = new ulong[_order.Count];
        for (var place = _order.Order.Length - 1; place >= 0; place--)
        {
            var commit = _order.Order[place];
            var removed = _reach.IsProject(commit) ? _pass.Removed(commit) : 0;
            Each(
                removed & ~after[commit],
                bit => Removed[bit] = Removed[bit] < 0 || IsEarlier(Removed[bit], commit) ? commit : Removed[bit]);
            foreach (var parent in _order.Parents[commit])
            {
                after[parent] |= after[commit] | removed;
            }
        }
    }

    private void FindTips()
    {
        ulong atTips = 0;
        foreach (var tip in _graph.Tips)
        {
            var reference = tip.Reference;
            var inTip = tip.Commit >= 0 ? _pass.InTree[tip.Commit] : Named(tip);
            var inHistory = (tip.Commit >= 0 ? _pass.History(tip.Commit) : inTip) | InNames(tip);
            switch (reference.Kind)
            {
                case ReferenceKind.Head:
                    AtHead = inTip;
                    break;
                case ReferenceKind.Branch:
                case ReferenceKind.RemoteBranch when !reference.IsSymbolic:
                    Each(inTip, bit => TipBranches[bit].Add(reference.ShortName));
                    Each(inHistory, bit => Branches[bit].Add(reference.ShortName));
                    atTips |= inTip;
                    break;
                case ReferenceKind.Tag:
                    Each(inHistory, bit => Tags[bit].Add(reference.ShortName));
                    break;
                default:
                    break;
            }

            if (reference.IsHolding)
            {
                Referenced |= inHistory;
            }
            else
            {
                Each(inHistory, bit => KeptBy[bit].Add(reference.Name));
            }

            HasRemoteBranches |= reference.IsCopied || reference.Kind == ReferenceKind.RemoteBranch;
            Pushed |= reference.WasElsewhere ? inHistory : 0;
        }

        foreach (var (text, mask) in _block.Texts.Where(entry => entry.Key.Kind == HistoryObjectKind.ReflogMessage))
        {
            Each(mask, bit => KeptBy[bit].Add(TraceReader.NameOf(text.Reference)));
        }

        Each(AtHead | atTips, bit => Removed[bit] = -1);
    }

    private bool IsEarlier(int left, int right)
        => (_graph.Commit(left).Time, _graph.Commits[left]).CompareTo((_graph.Commit(right).Time, _graph.Commits[right])) < 0;
}
