namespace KeyLint.Git.Parsing;

/// <summary>What an entry of a tree points at.</summary>
internal enum EntryKind
{
    Blob,
    Tree,
    Submodule,
}

/// <summary>Goes through the entries of a raw tree. Stops at the first entry that is no entry, and says so.</summary>
internal ref struct TreeEntries(ReadOnlySpan<byte> raw, int idLength)
{
    private const int KindBits = 0xF000;
    private const int TreeBits = 0x4000;
    private const int SubmoduleBits = 0xE000;

    private readonly int _length = raw.Length;
    private ReadOnlySpan<byte> _rest = raw;

    /// <summary>The name as bytes: git knows no encoding of paths.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    public EntryKind Kind { get; private set; }

    public ReadOnlySpan<byte> Id { get; private set; }

    /// <summary>How many bytes of the tree are behind: where the next entry begins.</summary>
    public readonly int Position => _length - _rest.Length;

    public bool IsDamaged { get; private set; }

    /// <summary>Passes over bytes that are known.</summary>
    public void Skip(int count) => _rest = _rest[count..];

    public bool Next()
    {
        if (_rest.IsEmpty || IsDamaged)
        {
            return false;
        }

        var space = _rest.IndexOf((byte)' ');
        var end = space < 1 ? -1 : _rest[space..].IndexOf((byte)0);
        if (end < 2 || _rest.Length < space + end + 1 + idLength || !TryMode(_rest[..space], out var mode))
        {
            IsDamaged = true;
            return false;
        }

        Name = _rest.Slice(space + 1, end - 1);
        Kind = (mode & KindBits) switch
        {
            TreeBits => EntryKind.Tree,
            SubmoduleBits => EntryKind.Submodule,
            _ => EntryKind.Blob,
        };
        Id = _rest.Slice(space + end + 1, idLength);
        _rest = _rest[(space + end + 1 + idLength)..];
        return true;
    }

    private static bool TryMode(ReadOnlySpan<byte> digits, out int mode)
    {
        mode = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7' || digits.Length > 7)
            {
                return false;
            }

            mode = (mode << 3) | (digit - '0');
        }

        return true;
    }
}
