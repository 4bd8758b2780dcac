namespace KeyLint.Git.Ignoring;

/// <summary>Numbers of patterns by the first or last byte of what can fit them: of the hundreds in a common ignore file a name is held against a few.</summary>
internal sealed class PatternTable
{
    /// <summary>Those held against names.</summary>
    public Buckets Names { get; } = new();

    /// <summary>Those held against paths.</summary>
    public Buckets Paths { get; } = new();

    public void Add(IgnorePattern pattern, int number) => (pattern.IsName ? Names : Paths).Add(pattern, number);

    /// <summary>Ascending numbers.</summary>
    internal sealed class Buckets
    {
        private readonly List<int>?[] _byFirst = new List<int>?[256];
        private readonly List<int>?[] _byLast = new List<int>?[256];

        public List<int> Others { get; } = [];

        public List<int>? Beginning(ReadOnlySpan<byte> text) => text.IsEmpty ? null : _byFirst[text[0]];

        public List<int>? Ending(ReadOnlySpan<byte> text) => text.IsEmpty ? null : _byLast[text[^1]];

        public void Add(IgnorePattern pattern, int number) =>
            (pattern.First >= 0 ? _byFirst[pattern.First] ??= []
                : pattern.Last >= 0 ? _byLast[pattern.Last] ??= []
                : Others).Add(number);
    }
}
