namespace KeyLint.Analyzers.Folding;

/// <summary>Replaces a stretch of source by the characters that it stands for.</summary>
/// <param name="Start">Where the stretch begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">What it stands for.</param>
/// <param name="Constant">The value of the constant that is named here; empty for an escape sequence and for what is written here.</param>
internal sealed record Edit(int Start, int End, string Text, string Constant);
