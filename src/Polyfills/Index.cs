namespace System;

/// <summary>A position from the start or the end: <c>^1</c>. The compiler asks for it by name, and netstandard2.0 lacks it.</summary>
/// <param name="value">From 0.</param>
/// <param name="fromEnd">Whether it counts from the end.</param>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => fromEnd ? length - value : value;
}
