using KeyLint.Engine.Rules;

namespace KeyLint.Accuracy.Tests.Planting;

/// <summary>A value to plant: a part of a rule under a name that holds it.</summary>
/// <param name="Rule">The rule that must find it.</param>
/// <param name="Part">The part that it is.</param>
/// <param name="Name">What holds it, in words.</param>
/// <param name="Value">The value.</param>
internal sealed record Secret(Rule Rule, Part Part, Identifier Name, string Value)
{
    /// <summary>Whether it spans lines, so that literals of one line must escape it.</summary>
    public bool IsMultiline => Value.Contains('\n', StringComparison.Ordinal);
}
