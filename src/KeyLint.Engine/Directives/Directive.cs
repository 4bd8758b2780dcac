using System.Collections.Immutable;

namespace KeyLint.Engine.Directives;

/// <summary>A comment that allows findings: <c>keylint:allow RULE reason</c>, or another scanner's word for that.</summary>
/// <param name="Keyword">How it begins: <c>keylint:allow</c>; all of it for another scanner's.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last one; what stands between is no place that it allows.</param>
/// <param name="Line">From 1.</param>
/// <param name="Rules">The ids of rules or diagnostics that it allows, as the rules spell them; of another scanner's none, which is all.</param>
/// <param name="Reason">Why, as a person wrote it; another scanner's own text.</param>
/// <param name="Fault">Why it allows nothing, in words that quote nothing of it; empty for one that is right.</param>
public sealed record Directive(string Keyword, int Start, int End, int Line, ImmutableArray<string> Rules, string Reason, string Fault)
{
    /// <summary>Whether it speaks of its own line.</summary>
    internal bool OfOwnLine { get; init; } = true;

    /// <summary>Whether it speaks of the next line: it stands alone on its own.</summary>
    internal bool OfNextLine { get; init; }

    /// <summary>Whether it was meant for KeyLint to act on, and is no mere mention: it names a rule, or nearly one.</summary>
    public bool IsMeant { get; init; } = true;

    /// <summary>Whether it is another scanner's.</summary>
    public bool IsForeign => Rules.IsEmpty && Fault.Length == 0;
}
