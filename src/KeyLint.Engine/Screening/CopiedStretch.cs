namespace KeyLint.Engine.Screening;

/// <summary>Bytes that a text has from another, which it was made of.</summary>
/// <param name="Source">Where they begin in the other.</param>
/// <param name="Target">Where they begin in the text.</param>
/// <param name="Length">How many they are.</param>
public readonly record struct CopiedStretch(int Source, int Target, int Length)
{
    internal int SourceEnd => Source + Length;

    internal int TargetEnd => Target + Length;

    /// <summary>How far it moved.</summary>
    internal int Shift => Target - Source;
}
