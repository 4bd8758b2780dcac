namespace KeyLint.Git.Ignoring;

/// <summary>One pattern of an ignore file. Follows git's dir.c: parse_path_pattern, match_basename and match_pathname.</summary>
internal sealed class IgnorePattern
{
    private readonly byte[] _plain;
    private readonly byte[]? _ending;
    private readonly Glob? _glob;

    private IgnorePattern(ReadOnlySpan<byte> text, bool foldsCase)
    {
        IsNegated = text is [(byte)'!', ..];
        text = IsNegated ? text[1..] : text;
        var isEnding = text is [(byte)'*', ..] && IgnoreText.PlainLength(text[1..]) == text.Length - 1;
        IsFolderOnly = text is [.., (byte)'/'];
        text = IsFolderOnly ? text[..^1] : text;
        IsName = !text.Contains((byte)'/');
        text = text is [(byte)'/', ..] ? text[1..] : text;
        var plain = text[..IgnoreText.PlainLength(text)];
        _plain = foldsCase ? IgnoreText.Lower(plain) : plain.ToArray();
        if (IsName && isEnding)
        {
            _ending = foldsCase ? IgnoreText.Lower(text[1..]) : text[1..].ToArray();
        }
        else if (plain.Length < text.Length)
        {
            // A name is matched as a whole; of a path what is plain is cut off first, so that what follows counts as a beginning.
            _glob = new Glob(text[plain.Length..], !IsName, foldsCase);
        }

        Length = text.Length;
    }

    /// <summary>Whether what fits is not ignored after all.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether only folders fit.</summary>
    public bool IsFolderOnly { get; }

    /// <summary>Whether it is held against the name alone, in any folder.</summary>
    public bool IsName { get; }

    /// <summary>The byte with which all that fits begins; -1 if it can be any.</summary>
    public int First => _plain.Length > 0 ? _plain[0] : -1;

    /// <summary>The byte with which all that fits ends; -1 if it can be any.</summary>
    public int Last => _ending is { Length: > 0 } ? _ending[^1] : -1;

    private int Length { get; }

    /// <summary>Reads a line.</summary>
    /// <param name="line">Without its end; not empty and no comment.</param>
    /// <param name="foldsCase">Whether case is ignored; texts come lowered then.</param>
    public static IgnorePattern Parse(ReadOnlySpan<byte> line, bool foldsCase) => new(line, foldsCase);

    /// <summary>Whether a name, or for a pattern with a slash inside a path from the ignore file's folder, fits.</summary>
    public bool Fits(ReadOnlySpan<byte> text)
    {
        if (Length == 0)
        {
            return false;
        }

        if (_ending is not null)
        {
            return text.EndsWith(_ending);
        }

        return text.StartsWith(_plain) && (_glob is null ? text.Length == _plain.Length : _glob.Fits(text[_plain.Length..]));
    }
}
