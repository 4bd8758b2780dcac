using KeyLint.Git.Objects;
using KeyLint.Git.Packs;
using KeyLint.Git.Parsing;

namespace KeyLint.Git.Reading;

/// <summary>What is known of a tree while trees that are made of it are read: where its entries begin, the end included, and its children.</summary>
internal sealed record TreeShape(int[] Starts, int[] Children);

/// <summary>
/// Reads trees into the graph. A tree is mostly a copy of an earlier one with an id changed: entries that lie within what was copied are
/// taken over, and only the others are looked up. One for each thread.
/// </summary>
internal sealed class TreeReader(HistoryGraph graph)
{
    private readonly List<int> _starts = [];
    private readonly List<int> _children = [];
    private bool _isPlain;

    /// <summary>Reads a tree.</summary>
    /// <param name="tree">Its number.</param>
    /// <param name="content">Its content.</param>
    /// <param name="change">How it was made of another.</param>
    /// <param name="isDamaged">Whether not all of it could be read.</param>
    /// <returns>What trees that are made of it can take over; null for nothing.</returns>
    public TreeShape? Read(int tree, ReadOnlySpan<byte> content, EntryChange change, out bool isDamaged)
    {
        _starts.Clear();
        _children.Clear();
        _isPlain = true;
        var entries = new TreeEntries(content, graph.IdLength);
        if (change.Known is TreeShape source && !change.Delta.IsEmpty)
        {
            TakeOver(tree, ref entries, source, new Delta(change.Delta));
        }

        while (Next(tree, ref entries))
        {
        }

        isDamaged = entries.IsDamaged;
        int[] children = [.. _children];
        graph.SetChildren(tree, children);
        _starts.Add(content.Length);
        return _isPlain && !isDamaged ? new TreeShape([.. _starts], children) : null;
    }

    private void TakeOver(int tree, ref TreeEntries entries, TreeShape source, Delta delta)
    {
        var end = 0;
        while (delta.Next(out var step))
        {
            var start = end;
            end += step.Length;
            if (!step.IsCopy)
            {
                continue;
            }

            while (entries.Position < start && Next(tree, ref entries))
            {
            }

            var from = Array.BinarySearch(source.Starts, step.Offset + entries.Position - start);
            if (from < 0 || entries.Position < start)
            {
                continue;
            }

            var to = Array.BinarySearch(source.Starts, step.Offset + step.Length);
            to = to < 0 ? ~to - 1 : to;
            if (to > from)
            {
                var shift = entries.Position - source.Starts[from];
                for (var entry = from; entry < to; entry++)
                {
                    _starts.Add(source.Starts[entry] + shift);
                    _children.Add(source.Children[entry]);
                }

                entries.Skip(source.Starts[to] - source.Starts[from]);
            }
        }
    }

    private bool Next(int tree, ref TreeEntries entries)
    {
        var start = entries.Position;
        if (!entries.Next())
        {
            return false;
        }

        var child = Child(entries);
        if (child == HistoryGraph.Submodule)
        {
            graph.Links.Add(tree, _children.Count, entries.Id);
        }

        _isPlain &= graph.Names.Set(tree, _children.Count, child, entries.Name);
        _starts.Add(start);
        _children.Add(child);
        return true;
    }

    private int Child(in TreeEntries entries)
    {
        if (entries.Kind == EntryKind.Submodule)
        {
            return HistoryGraph.Submodule;
        }

        var expected = entries.Kind == EntryKind.Tree ? ObjectKind.Tree : ObjectKind.Blob;
        return !graph.Store.TryFind(entries.Id, out var number) || graph.Store.Kind(number) != expected
            ? graph.Absent.Number(new ObjectId(entries.Id), expected)
            : expected == ObjectKind.Tree ? ~graph.Numbers[number] : graph.Numbers[number];
    }
}
