using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence.Naming;

/// <summary>A set of kinds of parts. There is one for each place that is read, so it costs no memory.</summary>
/// <param name="Bits">A bit a kind.</param>
internal readonly record struct PartKinds(int Bits)
{
    public bool IsEmpty => Bits == 0;

    public static PartKinds Of(params PartKind[] kinds) => kinds.Aggregate(default(PartKinds), (set, kind) => set.With(kind));

    public PartKinds With(PartKind kind) => new(Bits | (1 << (int)kind));

    public bool Contains(PartKind kind) => ((Bits >> (int)kind) & 1) != 0;

    public bool Overlaps(PartKinds other) => (Bits & other.Bits) != 0;
}
