namespace KeyLint.Git.Parsing;

/// <summary>The parts of an annotated tag object.</summary>
internal readonly ref struct RawTag
{
    public RawTag(ReadOnlySpan<byte> raw)
    {
        var lines = new HeaderLines(raw);
        while (lines.Next())
        {
            if (lines.Key.SequenceEqual("object"u8))
            {
                IsValid = ObjectId.TryParse(lines.Value, out var target);
                Target = target;
            }
            else if (lines.Key.SequenceEqual("tagger"u8))
            {
                Tagger = lines.Value;
            }
        }

        Message = lines.Message;
    }

    public bool IsValid { get; }

    public ObjectId Target { get; }

    public ReadOnlySpan<byte> Tagger { get; }

    public ReadOnlySpan<byte> Message { get; }
}
