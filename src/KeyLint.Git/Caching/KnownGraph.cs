using System.Buffers.Binary;
using KeyLint.Git.Objects;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Caching;

/// <summary>A snapshot of an earlier reading, and where its objects are now.</summary>
internal sealed class KnownGraph
{
    private readonly GraphSnapshot _snapshot;
    private readonly int _idLength;
    private readonly int[] _numbers;
    private readonly bool[] _isKnown;

    private KnownGraph(GraphSnapshot snapshot, IdTable ids, int idLength, int[] numbers)
    {
        (_snapshot, _idLength, _numbers) = (snapshot, idLength, numbers);
        _isKnown = new bool[ids.Count];
        for (var at = 0; at < numbers.Length; at++)
        {
            _isKnown[numbers[at]] = snapshot.Kinds[at] != (byte)ObjectKind.Unknown;
        }
    }

    /// <summary>
    /// Finds the objects of a snapshot among those that are there now; null if one of them is gone or one that was absent came, since then
    /// the snapshot does not tell what is.
    /// </summary>
    public static KnownGraph? Match(GraphSnapshot? snapshot, IdTable ids, int idLength)
    {
        if (snapshot is null)
        {
            return null;
        }

        var numbers = new int[snapshot.Kinds.Length];
        var number = 0;
        for (var at = 0; at < numbers.Length; at++, number++)
        {
            var id = new ObjectId(snapshot.Ids.AsSpan(at * idLength, idLength));
            while (number < ids.Count && ids[number] < id)
            {
                number++;
            }

            if (number == ids.Count || ids[number] != id)
            {
                return null;
            }

            numbers[at] = number;
        }

        for (var at = 0; at < snapshot.AbsentIds.Length; at += idLength)
        {
            if (ids.TryFind(snapshot.AbsentIds.AsSpan(at, idLength), out _))
            {
                return null;
            }
        }

        return new KnownGraph(snapshot, ids, idLength, numbers);
    }

    /// <summary>Whether an object need not be read.</summary>
    public bool Knows(int number) => _isKnown[number];

    /// <summary>Sets the kinds of the objects that are known.</summary>
    public void CopyKinds(ObjectKind[] kinds)
    {
        for (var at = 0; at < _numbers.Length; at++)
        {
            kinds[_numbers[at]] = (ObjectKind)_snapshot.Kinds[at];
        }
    }

    /// <summary>Fills a graph, so that only what is new need be read.</summary>
    public void Fill(HistoryGraph graph)
    {
        Names(graph);
        Absent(graph);
        Commits(graph);
        Trees(graph);
        for (var at = 0; at < _snapshot.Tags.Length; at++)
        {
            graph.TagTargets[Own(graph, _snapshot.Tags[at])] = Id(_snapshot.TagTargets, at);
        }

        for (var at = 0; at < _snapshot.Links.Length / 2; at++)
        {
            graph.Links.Add(Own(graph, _snapshot.Links[at * 2]), _snapshot.Links[(at * 2) + 1], _snapshot.LinkCommits.AsSpan(at * _idLength, _idLength));
        }
    }

    private ObjectId Id(byte[] ids, int at) => new(ids.AsSpan(at * _idLength, _idLength));

    /// <summary>The number of an object among those of its kind.</summary>
    private int Own(HistoryGraph graph, int at) => graph.Numbers[_numbers[at]];

    private void Names(HistoryGraph graph)
    {
        var table = new List<int>();
        for (ReadOnlySpan<byte> rest = _snapshot.NameTable; !rest.IsEmpty;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
            table.Add(graph.Names.Table.Number(rest.Slice(sizeof(int), length)));
            rest = rest[(sizeof(int) + length)..];
        }

        for (var at = 0; at < _numbers.Length; at++)
        {
            if (_snapshot.Names[at] >= 0)
            {
                graph.Names.SetOwn(Code(graph, at), table[_snapshot.Names[at]]);
            }
        }

        for (var at = 0; at < _snapshot.AbsentNames.Length; at++)
        {
            graph.Names.SetOwn(graph.Blobs.Count + at, table[_snapshot.AbsentNames[at]]);
        }

        for (var at = 0; at < _snapshot.OtherNames.Length; at += 3)
        {
            graph.Names.SetOther(Own(graph, _snapshot.OtherNames[at]), _snapshot.OtherNames[at + 1], table[_snapshot.OtherNames[at + 2]]);
        }
    }

    private void Absent(HistoryGraph graph)
    {
        for (var at = 0; at < _snapshot.Absent.Length / 2; at++)
        {
            var expected = (ObjectKind)_snapshot.Absent[at * 2];
            var commit = _snapshot.Absent[(at * 2) + 1];
            if (commit < 0)
            {
                graph.Absent.Number(Id(_snapshot.AbsentIds, at), expected);
            }
            else
            {
                graph.Absent.Named(Own(graph, commit), Id(_snapshot.AbsentIds, at), expected);
            }
        }
    }

    private void Commits(HistoryGraph graph)
    {
        var time = 0;
        for (var at = 0; at < _snapshot.Commits.Length;)
        {
            var (commit, tree, count) = (_snapshot.Commits[at], _snapshot.Commits[at + 1], _snapshot.Commits[at + 2]);
            var parents = new int[count];
            for (var parent = 0; parent < count; parent++)
            {
                parents[parent] = Own(graph, _snapshot.Commits[at + 3 + parent]);
            }

            graph.SetCommit(Own(graph, commit), new CommitNode(true, parents, tree < 0 ? -1 : Own(graph, tree), _snapshot.Times[time++]));
            at += 3 + count;
        }
    }

    private void Trees(HistoryGraph graph)
    {
        for (var at = 0; at < _snapshot.Trees.Length;)
        {
            var children = new int[_snapshot.Trees[at + 1]];
            for (var index = 0; index < children.Length; index++)
            {
                var child = _snapshot.Trees[at + 2 + index];
                children[index] = child == GraphSnapshot.Submodule ? HistoryGraph.Submodule
                    : GraphSnapshot.IsAbsent(child, out var absent) ? graph.Blobs.Count + absent
                    : Code(graph, child);
            }

            graph.SetChildren(Own(graph, _snapshot.Trees[at]), children);
            at += 2 + children.Length;
        }
    }

    private int Code(HistoryGraph graph, int at) => _snapshot.Kinds[at] == (byte)ObjectKind.Tree ? ~Own(graph, at) : Own(graph, at);
}
