using System.Text;
using KeyLint.Git.Caching;
using KeyLint.Git.Objects;
using KeyLint.Git.Reading;
using KeyLint.Git.Tracing;

namespace KeyLint.Git;

/// <summary>A history that was read: how much of it, what was wrong, and where each object was.</summary>
public sealed class History : IDisposable
{
    private readonly HistoryGraph _graph;
    private readonly CommitOrder _order;
    private readonly PathTable _paths;

    internal History(HistoryRepository repository, HistoryGraph graph, CommitOrder order, PathTable paths, IReadOnlyList<RecordedSubmodule> submodules, HistoryCounts counts, IReadOnlyList<HistoryProblem> problems)
    {
        Repository = repository;
        _graph = graph;
        _order = order;
        _paths = paths;
        Submodules = submodules;
        Counts = counts;
        Problems = problems;
    }

    /// <summary>The repository.</summary>
    public HistoryRepository Repository { get; }

    /// <summary>How much was read.</summary>
    public HistoryCounts Counts { get; }

    /// <summary>The submodules that some tree of the history names, by path.</summary>
    public IReadOnlyList<RecordedSubmodule> Submodules { get; }

    /// <summary>Whether all was asked for, and nothing interrupted the reading.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>Whether the repository holds a commit.</summary>
    public bool Holds(ObjectId commit) => _graph.Commits.TryFind(commit, out _);

    /// <summary>The file that a commit holds at a path.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="path">The path from the root of the tree, with forward slashes.</param>
    /// <returns>The blob's id; null if the commit is not there, or holds no file of that name.</returns>
    public ObjectId? FileAt(ObjectId commit, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var tree = _graph.Commits.TryFind(commit, out var number) ? _graph.Commit(number).Tree : -1;
        var names = path.Split('/');
        foreach (var name in names.SkipLast(1))
        {
            tree = Child(tree, name) is var inner and < 0 ? ~inner : -1;
        }

        return Child(tree, names[^1]) is var blob && blob >= 0 && blob < _graph.Blobs.Count ? _graph.Blobs[blob] : null;
    }

    /// <summary>What a tree holds under a name, as the graph numbers it; <see cref="HistoryGraph.Submodule"/>, which is neither file nor folder, if nothing.</summary>
    private int Child(int tree, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        foreach (var (index, child) in _graph.Children(tree).Index())
        {
            if (child != HistoryGraph.Submodule && bytes.AsSpan().SequenceEqual(_graph.Names.Table[_graph.Names.Of(tree, index, child)]))
            {
                return child;
            }
        }

        return HistoryGraph.Submodule;
    }

    /// <summary>What was wrong, sorted.</summary>
    public IReadOnlyList<HistoryProblem> Problems { get; }

    /// <summary>Whether nothing of the reachable history went unseen.</summary>
    public bool IsComplete => !Problems.Any(problem => problem.IsGap);

    /// <summary>
    /// Writes the graph of commits and trees to a file, so that the next reading need not find it out again. It holds the names of all files.
    /// Nothing is written when one of them holds a secret, nor when damage hides a part of the graph, nor after a reading of a part: what was not
    /// read may hold the secret that a name is.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="holdsSecret">Whether a name holds a secret.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Remember(string file, Func<string, bool> holdsSecret)
    {
        ArgumentNullException.ThrowIfNull(holdsSecret);
        var isDamaged = Problems.Any(problem => problem.Kind
            is HistoryProblemKind.CorruptObject or HistoryProblemKind.DamagedPack or HistoryProblemKind.DamagedFile);
        if (!IsWhole)
        {
            return;
        }

        if (isDamaged || _graph.Names.Table.All().Any(holdsSecret))
        {
            File.Delete(file);
        }
        else if (_graph.Store is ObjectStore { HasNews: true } store)
        {
            GraphFile.Write(file, GraphKey.Of(Repository), GraphWriter.Write(_graph, store.Sources.Packs));
        }
    }

    /// <summary>Finds out how exposed secrets are, from the objects that hold them.</summary>
    /// <param name="found">For each key, such as a fingerprint, the blobs, commits and tags given by the reader that hold it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>One exposure for each key, sorted by key.</returns>
    public IReadOnlyList<Exposure> Trace(
        IReadOnlyDictionary<string, IReadOnlyCollection<ObjectId>> found, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new Tracer(_graph, _order, _paths, cancellation).Trace(found);
    }

    /// <summary>Closes the repository's files.</summary>
    public void Dispose() => _graph.Store.Dispose();
}
