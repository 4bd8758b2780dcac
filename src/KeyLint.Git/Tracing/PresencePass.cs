namespace KeyLint.Git.Tracing;

/// <summary>
/// Follows up to 64 things through the commit graph at once, a bit each: which commits hold them, which have an ancestor that does.
/// </summary>
internal sealed class PresencePass
{
    /// <param name="order">The commits, parents first.</param>
    /// <param name="inTree">What the tree of each commit holds; of a commit whose tree is unknown, ignored.</param>
    /// <param name="isKnown">Whether the tree of a commit is known. If not, it is taken to be as its parents'.</param>
    /// <param name="inMessage">What the message of each commit holds; null for nothing.</param>
    public PresencePass(CommitOrder order, ulong[] inTree, Func<int, bool> isKnown, ulong[]? inMessage = null)
    {
        InTree = inTree;
        InParents = new ulong[order.Count];
        Before = new ulong[order.Count];
        InMessage = inMessage ?? new ulong[order.Count];
        foreach (var commit in order.Order)
        {
            foreach (var parent in order.Parents[commit])
            {
                InParents[commit] |= inTree[parent];
                Before[commit] |= Before[parent] | inTree[parent] | InMessage[parent];
            }

            if (!isKnown(commit))
            {
                inTree[commit] = InParents[commit];
            }
        }
    }

    public ulong[] InTree { get; }

    public ulong[] InMessage { get; }

    /// <summary>What the trees of a commit's parents hold.</summary>
    public ulong[] InParents { get; }

    /// <summary>What trees and messages of a commit's ancestors hold.</summary>
    public ulong[] Before { get; }

    public ulong Introduced(int commit) => InTree[commit] & ~InParents[commit];

    public ulong Removed(int commit) => InParents[commit] & ~InTree[commit];

    /// <summary>What a commit holds that none of its ancestors does.</summary>
    public ulong First(int commit) => (InTree[commit] | InMessage[commit]) & ~Before[commit];

    /// <summary>What the history that ends in a commit holds.</summary>
    public ulong History(int commit) => InTree[commit] | InMessage[commit] | Before[commit];
}
