using KeyLint.Git.Reading;

namespace KeyLint.Git.Changes;

/// <summary>
/// How much the paths of files may be. True ones are a few times what their trees are; ten small trees that name each other ten times over,
/// or thousands that lie in each other, would make gigabytes.
/// </summary>
internal sealed class PathRoom
{
    private const int Least = 32 << 20;
    private const int TimesTrees = 16;
    private const int EachFile = 100;

    private readonly HashSet<ObjectId> _trees = [];
    private long _left = Least;

    /// <summary>Whether there was no more room once.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Makes room for the paths of a tree that is met for the first time.</summary>
    public void Saw(ObjectId tree, int bytes) => _left += _trees.Add(tree) ? (long)TimesTrees * bytes : 0;

    /// <summary>Takes room for a path; false if there is none, which becomes a gap.</summary>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="tree">The tree that it comes from.</param>
    /// <param name="problems">Receives the gap.</param>
    public bool Take(int length, ObjectId tree, ProblemLog problems)
    {
        _left -= length + EachFile;
        if (_left < 0 && !IsFull)
        {
            IsFull = true;
            problems.Gap(HistoryProblemKind.CorruptObject, tree.ToString(), "The trees name the same folders over and over, or lie too deep in each other; some files were passed over.");
        }

        return !IsFull;
    }
}
