using System.Collections.Immutable;

namespace KeyLint.Analyzers.Places;

/// <summary>What a value is called.</summary>
/// <param name="Near">By what takes it, nearest first.</param>
/// <param name="Around">The members and the type around it, nearest first.</param>
/// <param name="Text">The whole literal as it is written: what tells one connection from another of the same password.</param>
internal sealed record ValueNames(ImmutableArray<string> Near, ImmutableArray<string> Around, string Text)
{
    /// <summary>Without the names that are secrets themselves: the key of a dictionary may be an API key, and its value the secret.</summary>
    public ValueNames Without(HashSet<string> secrets) => this with { Near = Near.RemoveAll(secrets.Contains), Around = Around.RemoveAll(secrets.Contains) };

    /// <summary>Of what stands in no code.</summary>
    public static ValueNames None { get; } = new(ImmutableArray<string>.Empty, ImmutableArray<string>.Empty, "");
}
