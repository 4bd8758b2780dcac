namespace System;

/// <summary>A stretch: <c>1..^1</c>. The compiler asks for it by name, and netstandard2.0 lacks it.</summary>
/// <param name="start">The first position in it.</param>
/// <param name="end">The first behind it.</param>
internal readonly struct Range(Index start, Index end)
{
    public Index Start => start;

    public Index End => end;

    public static Range StartAt(Index start) => new(start, new Index(0, fromEnd: true));

    public static Range EndAt(Index end) => new(new Index(0), end);
}
