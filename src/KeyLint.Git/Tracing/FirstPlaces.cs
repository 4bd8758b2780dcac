using KeyLint.Git.Reading;

namespace KeyLint.Git.Tracing;

/// <summary>Finds for each place the commit that first put it there; one that is reachable, if any is.</summary>
internal sealed class FirstPlaces
{
    private const int Block = 64;
    private readonly HistoryGraph _graph;
    private readonly CommitOrder _order;
    private readonly Reach _reach;
    private readonly PlaceSets _places;
    private readonly int[] _setOfCommit;
    private readonly int[] _first;
    private readonly Dictionary<int, List<int>> _several = [];

    public FirstPlaces(HistoryGraph graph, CommitOrder order, Reach reach, HoldingTrees trees, PlaceSets places)
    {
        _graph = graph;
        _reach = reach;
        _order = order;
        _places = places;
        _setOfCommit = new int[order.Count];
        _first = new int[places.Count];
        Array.Fill(_first, -1);
        foreach (var commit in order.Order)
        {
            var node = graph.Commit(commit);
            var parents = order.Parents[commit];
            _setOfCommit[commit] = graph.IsTreeRead(node.Tree) ? places.SetOf(trees.Position(node.Tree))
                : parents.Length > 0 ? _setOfCommit[parents[0]]
                : 0;
            Introduced(commit, parents);
        }

        foreach (var block in _several.Keys.Order().Chunk(Block))
        {
            Decide(block);
        }
    }

    /// <summary>The commit of a place, or -1 if no commit holds it.</summary>
    public int Commit(int place) => _first[place];

    private void Introduced(int commit, int[] parents)
    {
        var set = _setOfCommit[commit];
        if (set == 0 || Array.Exists(parents, parent => _setOfCommit[parent] == set))
        {
            return;
        }

        foreach (var place in _places.Set(set))
        {
            if (Array.Exists(parents, parent => Array.BinarySearch(_places.Set(_setOfCommit[parent]), place) >= 0))
            {
                continue;
            }

            if (_first[place] < 0)
            {
                _first[place] = commit;
            }
            else if (_several.TryGetValue(place, out var commits))
            {
                commits.Add(commit);
            }
            else
            {
                _several.Add(place, [_first[place], commit]);
            }
        }
    }

    private void Decide(int[] block)
    {
        var bits = new Dictionary<int, int>(block.Length);
        for (var bit = 0; bit < block.Length; bit++)
        {
            bits.Add(block[bit], bit);
        }

        var sets = new ulong[_places.SetCount];
        for (var set = 0; set < sets.Length; set++)
        {
            foreach (var place in _places.Set(set))
            {
                sets[set] |= bits.TryGetValue(place, out var bit) ? 1UL << bit : 0;
            }
        }

        var pass = new PresencePass(_order, Array.ConvertAll(_setOfCommit, set => sets[set]), _ => true);
        foreach (var (place, bit) in bits)
        {
            _first[place] = _several[place]
                .Where(commit => (pass.Before[commit] & (1UL << bit)) == 0)
                .MinBy(commit => (_reach.HoldOf(commit), _graph.Commit(commit).Time, _graph.Commits[commit]));
        }
    }
}
