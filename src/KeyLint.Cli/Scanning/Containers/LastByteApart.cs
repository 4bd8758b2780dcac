namespace KeyLint.Cli.Scanning.Containers;

/// <summary>Gives its last byte by itself: whoever reads it has needed all bytes before, and none are left over that nobody looked at.</summary>
internal sealed class LastByteApart(ArraySegment<byte> content) : MemoryStream(content.Array!, content.Offset, content.Count, writable: false)
{
    public bool IsAtEnd => Position == Length;

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Most(count));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Most(buffer.Length)]);

    private int Most(int count) => (int)Math.Min(count, Math.Max(1, Length - Position - 1));
}
