namespace System.Runtime.CompilerServices;

/// <summary>Marks a setter as one that only initialises. The compiler asks for it by name, and netstandard2.0 lacks it.</summary>
internal static class IsExternalInit;
