using System.Buffers.Binary;
using System.Text;
using KeyLint.Git.Objects;
using KeyLint.Git.Packs;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Caching;

/// <summary>Makes a snapshot of a graph.</summary>
internal sealed class GraphWriter
{
    private readonly HistoryGraph _graph;
    private readonly List<int> _absent = [];
    private readonly List<byte> _absentIds = [];

    private GraphWriter(HistoryGraph graph) => _graph = graph;

    public static GraphSnapshot Write(HistoryGraph graph, IReadOnlyList<LazyPack> packs) => new GraphWriter(graph).Write(packs);

    private GraphSnapshot Write(IReadOnlyList<LazyPack> packs)
    {
        var store = _graph.Store;
        var ids = new byte[store.Count * _graph.IdLength];
        var kinds = new byte[store.Count];
        var names = new int[store.Count];
        for (var number = 0; number < store.Count; number++)
        {
            store.Id(number).CopyTo(ids.AsSpan(number * _graph.IdLength, _graph.IdLength));
            kinds[number] = (byte)store.Kind(number);
            names[number] = store.Kind(number) switch
            {
                ObjectKind.Blob => _graph.Names.OfBlob(_graph.Numbers[number]),
                ObjectKind.Tree => _graph.Names.OfTree(_graph.Numbers[number]),
                _ => -1,
            };
        }

        var trees = Trees();
        var (commits, times) = Commits();
        var (tags, targets) = Tags();
        return new GraphSnapshot
        {
            Packs = Encoding.UTF8.GetBytes(string.Concat(packs.Select(pack => PackLine.Of(pack.Path, pack.Length)))),
            Ids = ids,
            Kinds = kinds,
            Commits = commits,
            Times = times,
            Trees = trees,
            Names = names,
            OtherNames = [.. _graph.Names.Others.SelectMany(other => new[] { _graph.Trees.Object(other.Tree), other.Index, other.Name })],
            NameTable = NameTable(),
            Tags = tags,
            TagTargets = targets,
            Links = [.. _graph.Links.All.SelectMany(link => new[] { _graph.Trees.Object(link.Tree), link.Index })],
            LinkCommits = [.. _graph.Links.All.SelectMany(link => Bytes(link.Commit))],
            Absent = [.. _absent],
            AbsentIds = [.. _absentIds],
            AbsentNames = [.. Enumerable.Range(_graph.Blobs.Count, _graph.Absent.All.Count).Select(_graph.Names.OfAbsent)],
        };
    }

    private int[] Trees()
    {
        foreach (var (id, expected) in _graph.Absent.All)
        {
            AddAbsent(id, expected, -1);
        }

        var trees = new List<int>();
        for (var tree = 0; tree < _graph.Trees.Count; tree++)
        {
            if (_graph.IsTreeRead(tree))
            {
                var children = _graph.Children(tree);
                trees.Add(_graph.Trees.Object(tree));
                trees.Add(children.Length);
                foreach (var child in children)
                {
                    trees.Add(child < 0 ? _graph.Trees.Object(~child)
                        : child == HistoryGraph.Submodule ? GraphSnapshot.Submodule
                        : child < _graph.Blobs.Count ? _graph.Blobs.Object(child)
                        : GraphSnapshot.AbsentChild(child - _graph.Blobs.Count));
                }
            }
        }

        return [.. trees];
    }

    private (int[] Commits, long[] Times) Commits()
    {
        foreach (var (commit, id, expected) in _graph.Absent.OfCommits)
        {
            AddAbsent(id, expected, _graph.Commits.Object(commit));
        }

        var (commits, times) = (new List<int>(), new List<long>());
        for (var commit = 0; commit < _graph.Commits.Count; commit++)
        {
            var node = _graph.Commit(commit);
            if (node.IsRead)
            {
                commits.Add(_graph.Commits.Object(commit));
                commits.Add(node.Tree < 0 ? -1 : _graph.Trees.Object(node.Tree));
                commits.Add(node.Parents.Length);
                commits.AddRange(node.Parents.Select(_graph.Commits.Object));
                times.Add(node.Time);
            }
        }

        return ([.. commits], [.. times]);
    }

    private (int[] Tags, byte[] Targets) Tags()
    {
        var (tags, targets) = (new List<int>(), new List<byte>());
        for (var tag = 0; tag < _graph.Tags.Count; tag++)
        {
            if (_graph.TagTargets[tag] is { } target)
            {
                tags.Add(_graph.Tags.Object(tag));
                targets.AddRange(Bytes(target));
            }
        }

        return ([.. tags], [.. targets]);
    }

    private byte[] NameTable()
    {
        using var table = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        for (var name = 0; name < _graph.Names.Table.Count; name++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, _graph.Names.Table[name].Length);
            table.Write(length);
            table.Write(_graph.Names.Table[name]);
        }

        return table.ToArray();
    }

    private void AddAbsent(ObjectId id, ObjectKind expected, int commit)
    {
        _absent.Add((int)expected);
        _absent.Add(commit);
        _absentIds.AddRange(Bytes(id));
    }

    private byte[] Bytes(ObjectId id)
    {
        var bytes = new byte[_graph.IdLength];
        id.CopyTo(bytes);
        return bytes;
    }
}
