namespace KeyLint.Git.Ignoring;

/// <summary>The patterns of one ignore file, of which the last that fits decides. Format: gitignore(5), and git's dir.c where that is silent.</summary>
internal sealed class IgnoreFile
{
    private readonly List<IgnorePattern> _patterns = [];
    private readonly PatternTable _files = new();
    private readonly PatternTable _folders = new();

    private IgnoreFile(bool foldsCase) => FoldsCase = foldsCase;

    public bool FoldsCase { get; }

    /// <summary>Reads an ignore file; null if it holds no pattern.</summary>
    public static IgnoreFile? Parse(ReadOnlySpan<byte> content, bool foldsCase)
    {
        var file = new IgnoreFile(foldsCase);
        content = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        while (!content.IsEmpty)
        {
            var end = content.IndexOf((byte)'\n');
            file.Add(end < 0 ? content : content[..end]);
            content = end < 0 ? default : content[(end + 1)..];
        }

        return file._patterns.Count == 0 ? null : file;
    }

    /// <summary>What the file says of an entry.</summary>
    /// <param name="path">From the file's folder; lowered if case is folded.</param>
    /// <param name="nameStart">Where its name begins.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    /// <returns>Whether it is ignored; null if the file says nothing of it.</returns>
    public bool? IsIgnored(ReadOnlySpan<byte> path, int nameStart, bool isFolder)
    {
        var name = path[nameStart..];
        var table = isFolder ? _folders : _files;
        var found = -1;
        Look(table.Names.Beginning(name), name);
        Look(table.Names.Ending(name), name);
        Look(table.Names.Others, name);
        Look(table.Paths.Beginning(path), path);
        Look(table.Paths.Others, path);
        return found < 0 ? null : !_patterns[found].IsNegated;

        void Look(List<int>? numbers, ReadOnlySpan<byte> text)
        {
            for (var at = (numbers?.Count ?? 0) - 1; at >= 0 && numbers![at] > found; at--)
            {
                if (_patterns[numbers[at]].Fits(text))
                {
                    found = numbers[at];
                }
            }
        }
    }

    private void Add(ReadOnlySpan<byte> line)
    {
        line = line is [.., (byte)'\r'] ? line[..^1] : line;
        line = line.IndexOf((byte)0) is var end and >= 0 ? line[..end] : line;
        if (line is [] or [(byte)'#', ..])
        {
            return;
        }

        var pattern = IgnorePattern.Parse(TrimEnd(line), FoldsCase);
        _folders.Add(pattern, _patterns.Count);
        if (!pattern.IsFolderOnly)
        {
            _files.Add(pattern, _patterns.Count);
        }

        _patterns.Add(pattern);
    }

    /// <summary>Cuts spaces off, but for one that a backslash stands before.</summary>
    private static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> line)
    {
        var end = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '\\')
            {
                at++;
                end = Math.Min(at + 1, line.Length);
            }
            else if (line[at] != ' ')
            {
                end = at + 1;
            }
        }

        return line[..end];
    }
}
