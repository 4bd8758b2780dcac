namespace KeyLint.Engine.Screening;

/// <summary>A part of a text.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Stretch(int From, int To);
