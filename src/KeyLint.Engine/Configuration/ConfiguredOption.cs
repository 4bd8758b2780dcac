using System.Collections.Immutable;

namespace KeyLint.Engine.Configuration;

/// <summary>An option of the command line that <c>keylint.json</c> gives a value.</summary>
/// <param name="Name">Its name without the dashes: <c>fail-on</c>.</param>
/// <param name="Values">Its values as they would be written on the command line; <c>true</c> or <c>false</c> of a switch.</param>
/// <param name="Line">The line on which it stands, from 1.</param>
public sealed record ConfiguredOption(string Name, ImmutableArray<string> Values, int Line);
