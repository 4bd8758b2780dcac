using System.Runtime.CompilerServices;

namespace KeyLint.Engine.Text;

/// <summary>
/// Marks the loops that see every character. A compiler process is young when an analyzer runs in it: a loop that waits for its
/// turn to be optimised has read the whole project by then, at a tenth of its speed.
/// </summary>
internal static class Hot
{
    /// <summary>AggressiveOptimization, which netstandard2.0 has no name for; a runtime that does not know it ignores it.</summary>
    public const MethodImplOptions Loop = (MethodImplOptions)512;
}
