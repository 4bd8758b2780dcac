using System.Collections.Immutable;

namespace KeyLint.Engine.Evidence.Places;

/// <summary>Where a value stands in code or configuration, as far as the text around it tells.</summary>
/// <param name="LiteralStart">Where the enclosing literal's or value's text begins.</param>
/// <param name="LiteralEnd">Where it ends.</param>
/// <param name="IsQuoted">Whether quotes enclose it.</param>
/// <param name="Names">What it is assigned to or keyed by, nearest first.</param>
/// <param name="Callee">The method or type it is an argument of, or whose initialiser it stands in; empty when none.</param>
/// <param name="Argument">Position among the arguments, or -1.</param>
/// <param name="Sinks">Parts that the receiving member is known by its symbol to take; empty where only text is known.</param>
public sealed record Place(
    int LiteralStart,
    int LiteralEnd,
    bool IsQuoted,
    ImmutableArray<string> Names,
    string Callee,
    int Argument,
    ImmutableArray<SinkMatch> Sinks)
{
    /// <summary>Where in the text the nearest name stands, or before it; -1 without a name. One may stand in the literal itself: <c>"?token=…"</c>.</summary>
    public int NameStart { get; init; } = -1;
}

/// <summary>A member that receives a part, found by symbol or by name.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Part">Part id.</param>
public sealed record SinkMatch(string Rule, string Part);

/// <summary>Knows more about code than its text shows. The analyzer implements it over symbols.</summary>
public interface IPlaceSource
{
    /// <summary>Refines what the text around a span tells.</summary>
    /// <param name="place">What the text tells.</param>
    /// <param name="from">Where the span begins.</param>
    /// <param name="until">Where it ends.</param>
    /// <returns>The refined place, or the same.</returns>
    public Place Refine(Place place, int from, int until);
}
