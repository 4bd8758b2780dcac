namespace KeyLint.Git.Parsing;

/// <summary>Goes through the header lines of a commit or tag; what follows the empty line is the message.</summary>
internal ref struct HeaderLines(ReadOnlySpan<byte> raw)
{
    private ReadOnlySpan<byte> _rest = raw;

    public ReadOnlySpan<byte> Key { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>The message, once <see cref="Next"/> has returned false.</summary>
    public readonly ReadOnlySpan<byte> Message => _rest;

    public bool Next()
    {
        while (!_rest.IsEmpty)
        {
            var end = _rest.IndexOf((byte)'\n');
            var line = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (line.IsEmpty)
            {
                return false;
            }

            // A line that starts with a space continues the one before: signatures, merged tags.
            var space = line.IndexOf((byte)' ');
            if (space > 0)
            {
                Key = line[..space];
                Value = line[(space + 1)..];
                return true;
            }
        }

        return false;
    }
}
