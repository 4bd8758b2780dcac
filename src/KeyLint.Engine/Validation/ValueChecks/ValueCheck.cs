using System.Collections.Immutable;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A validator that a rule can name: what a value of a shape must satisfy beyond its characters, and what it then tells.</summary>
internal abstract class ValueCheck
{
    /// <summary>The name in rules, and of the sample item that makes such values.</summary>
    public abstract string Name { get; }

    /// <summary>The most that evidence can make of a value: what is encrypted is less of a leak.</summary>
    public virtual Confidence Ceiling => Confidence.High;

    /// <summary>Whether a value passes.</summary>
    /// <param name="value">Any text of the rule's shape.</param>
    /// <returns>True when it does.</returns>
    public abstract bool Passes(ReadOnlySpan<char> value);

    /// <summary>What a value that passes tells about itself without being sent anywhere: its address, its age, its network.</summary>
    /// <param name="value">A value that passes.</param>
    /// <returns>Public facts only; never a part of the secret.</returns>
    public virtual ImmutableArray<string> Facts(string value) => ImmutableArray<string>.Empty;

    /// <summary>Makes a value that passes.</summary>
    /// <param name="arguments">What stands after the item's name, split at colons.</param>
    /// <param name="samples">Where the random parts come from.</param>
    /// <returns>The value; null when the check makes none.</returns>
    public virtual string? Sample(string[] arguments, SampleGenerator samples) => null;
}
