using System.Collections.Immutable;

namespace KeyLint.Engine.Rules;

/// <summary>A shape that a regular expression describes: for rules of the user's own, which must also take over those of other scanners.</summary>
/// <param name="Regex">Finds the value and what must stand around it.</param>
/// <param name="Group">The group that is the value; 0 for the first one that takes part, or the whole match when there is none.</param>
/// <param name="Keywords">A text is only searched when it holds one of these, in whatever case; none for every text.</param>
/// <param name="Entropy">Bits a character that a value must exceed; 0 for none.</param>
/// <param name="Path">What the path of a text must match; null for any path.</param>
/// <param name="Allow">What is no finding after all.</param>
public sealed record RegexShape(
    LinearRegex Regex,
    int Group,
    ImmutableArray<string> Keywords,
    double Entropy,
    LinearRegex? Path,
    ImmutableArray<Allowance> Allow);

/// <summary>What is no finding after all, though the expression found it.</summary>
/// <param name="Regexes">Expressions, one of which must be found.</param>
/// <param name="Target">Where the expressions are searched for.</param>
/// <param name="Words">Texts, one of which the value must hold, in whatever case.</param>
/// <param name="Paths">Expressions, one of which must be found in the path.</param>
/// <param name="NeedsAll">Whether all of these that are given must hold; else one is enough.</param>
public sealed record Allowance(
    ImmutableArray<LinearRegex> Regexes,
    AllowTarget Target,
    ImmutableArray<string> Words,
    ImmutableArray<LinearRegex> Paths,
    bool NeedsAll);

/// <summary>What the expressions of an <see cref="Allowance"/> are searched for in.</summary>
public enum AllowTarget
{
    /// <summary>The value.</summary>
    Value,

    /// <summary>All that the rule's expression matched.</summary>
    Match,

    /// <summary>The lines on which the match stands.</summary>
    Line,
}
