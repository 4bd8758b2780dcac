using System.Buffers.Text;
using KeyLint.Git.Parsing;

namespace KeyLint.Git.Index;

/// <summary>
/// The extension of an index that remembers the trees of folders. Format: git's Documentation/gitformat-index, "Cache tree": for each
/// folder, before those in it, its name, a zero byte, the number of its entries or -1, a space, the number of its folders, a line end, and
/// unless the number was -1 the id of its tree.
/// </summary>
internal static class CachedTrees
{
    private const int MaxDepth = 4096;

    /// <summary>Tree by folder: the root is the empty name, others end with a slash. Empty if the extension is damaged.</summary>
    public static IReadOnlyDictionary<string, ObjectId> Read(ReadOnlySpan<byte> data, int idLength)
    {
        var trees = new Dictionary<string, ObjectId>(StringComparer.Ordinal);
        var open = new Stack<(string Folder, long Left)>();
        var room = IndexEntryReader.PathRoom(data.Length);
        for (var isFirst = true; !data.IsEmpty; isFirst = false)
        {
            var end = data.IndexOf((byte)0);
            var length = end + (open.TryPeek(out var parent) ? parent.Folder.Length : 0);
            if (end < 0 || open.Count > MaxDepth || (!isFirst && open.Count == 0) || length > IndexEntryReader.LongestPath || (room -= length) < 0)
            {
                return new Dictionary<string, ObjectId>();
            }

            var folder = open.Count > 0 ? $"{parent.Folder}{PathText.Decode(data[..end])}/" : "";
            data = data[(end + 1)..];
            if (!TryNumber(ref data, (byte)' ', out var entries) || !TryNumber(ref data, (byte)'\n', out var folders) || folders < 0
                || (entries >= 0 && data.Length < idLength))
            {
                return new Dictionary<string, ObjectId>();
            }

            if (entries >= 0)
            {
                trees[folder] = new ObjectId(data[..idLength]);
                data = data[idLength..];
            }

            open.Push((folder, folders));
            while (open.TryPop(out var last))
            {
                if (last.Left > 0)
                {
                    open.Push((last.Folder, last.Left - 1));
                    break;
                }
            }
        }

        return trees;
    }

    private static bool TryNumber(ref ReadOnlySpan<byte> data, byte end, out long number)
    {
        if (!Utf8Parser.TryParse(data, out number, out var used) || used == data.Length || data[used] != end)
        {
            return false;
        }

        data = data[(used + 1)..];
        return true;
    }
}
