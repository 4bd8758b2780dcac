using System.Collections.Immutable;
using KeyLint.Engine.Configuration;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Settings;

/// <summary>One <c>keylint.json</c>.</summary>
/// <param name="Path">The file, for people.</param>
/// <param name="Text">Its text.</param>
/// <param name="Options">The options that it gives a value.</param>
internal sealed record SettingsLayer(string Path, string Text, ImmutableArray<ConfiguredOption> Options)
{
    private static readonly string[] RuleFields = ["\"secretNames\"", "\"sinks\"", "\"rules\"", "\"allow\""];

    /// <summary>Adds what it holds to rules. Making a set of rules costs time, so a file that can hold none is passed over.</summary>
    /// <exception cref="RulesRefusedException">Something of it is wrong.</exception>
    public RuleSet Extend(RuleSet rules) =>
        Array.Exists(RuleFields, field => Text.Contains(field, StringComparison.Ordinal)) ? ConfigurationFile.Extend(Text, Path, rules) : rules;
}
